package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;

/** What is known of a contact as a person: as a file, and out for good. */
@Controller("contactPersonalData")
class PersonalDataController {
    private final Contacts contacts;
    private final PersonalFile file;
    private final Erasure erasure;
    private final Scope scope;
    private final JsonMapper json;

    PersonalDataController(
            Contacts contacts, PersonalFile file, Erasure erasure, Scope scope, JsonMapper json) {
        this.contacts = contacts;
        this.file = file;
        this.erasure = erasure;
        this.scope = scope;
        this.json = json;
    }

    @GetMapping("/contacts/{id}/personal-data.json")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.EXPORT)
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data-" + id + ".json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file.of(id)));
    }

    @GetMapping("/contacts/{id}/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.SEE)
    String page(@PathVariable UUID id, Model model) {
        return page(id, Map.of(), model);
    }

    private String page(UUID id, Map<String, String> errors, Model model) {
        model.addAttribute("contact", contacts.get(id));
        model.addAttribute("errors", errors);
        model.addAttribute("mayGiveOut", scope.allows(Kind.PERSONAL_DATA, Action.EXPORT));
        model.addAttribute("mayErase", scope.allows(Kind.PERSONAL_DATA, Action.DELETE));
        return "contacts/personal-data";
    }

    /** Whom to erase again after a restore, by id and when; it names nobody. */
    @GetMapping("/contacts/erasures.txt")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    ResponseEntity<String> erasures() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("erasures.txt").build().toString())
                .body(erasure.list());
    }

    @DeleteMapping("/contacts/{id}/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    Object erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            erasure.erase(id, name);
            after.addFlashAttribute("toast", t("contacts.personal.erased"));
            return Redirect.to("/contacts/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, e.messages(), model);
        }
    }
}
