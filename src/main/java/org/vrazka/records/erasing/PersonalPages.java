package org.vrazka.records.erasing;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Draws the pages of personal data; {@link PersonalController} is the way to them. */
@Component
public class PersonalPages {
    private final Erasables kinds;
    private final PersonalFiles files;
    private final Erasures erasures;
    private final Scope scope;
    private final JsonMapper json;

    PersonalPages(
            Erasables kinds, PersonalFiles files, Erasures erasures, Scope scope, JsonMapper json) {
        this.kinds = kinds;
        this.files = files;
        this.erasures = erasures;
        this.scope = scope;
        this.json = json;
    }

    /** The file, or the page that says why there is none. */
    Object file(Kind kind, UUID id, Model model, HttpServletResponse response) {
        try {
            return file(
                    MediaType.APPLICATION_JSON,
                    "personal-data-" + id + ".json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(files.of(kind, id)));
        } catch (Invalid e) {
            return refused(kind, id, e, model, response);
        }
    }

    static <T> ResponseEntity<T> file(MediaType type, String name, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    String page(Kind kind, UUID id, Model model) {
        return page(kind, id, Map.of(), model);
    }

    private String page(Kind kind, UUID id, Map<String, String> errors, Model model) {
        model.addAttribute("section", kind.name().toLowerCase(Locale.ROOT));
        model.addAttribute("person", kinds.of(kind).get(id));
        model.addAttribute("errors", errors);
        model.addAttribute("mayGiveOut", scope.allows(Kind.PERSONAL_DATA, Action.EXPORT));
        model.addAttribute("mayErase", scope.allows(Kind.PERSONAL_DATA, Action.DELETE));
        return "records/personal-data";
    }

    Object erase(
            Kind kind,
            UUID id,
            String typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            erasures.erase(kind, id, typed);
            after.addFlashAttribute("toast", t("records.personal.erased"));
            return Redirect.to(kinds.of(kind).get(id).href());
        } catch (Invalid e) {
            return refused(kind, id, e, model, response);
        }
    }

    private String refused(
            Kind kind, UUID id, Invalid why, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(kind, id, why.messages(), model);
    }
}
