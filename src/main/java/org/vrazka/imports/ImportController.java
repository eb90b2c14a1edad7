package org.vrazka.imports;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.IMPORTS;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.imports.reading.Limits;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The four steps of an import: file, mapping, dry run, run. */
@Controller
class ImportController {
    private static final int RECENT = 50;

    private final Imports imports;
    private final ImportPage page;
    private final RefusedFile refused;
    private final Scope scope;
    private final Limits limits;

    ImportController(
            Imports imports, ImportPage page, RefusedFile refused, Scope scope, Limits limits) {
        this.imports = imports;
        this.page = page;
        this.refused = refused;
        this.scope = scope;
        this.limits = limits;
    }

    @GetMapping("/imports")
    @Right(kind = IMPORTS, action = SEE)
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        var found = imports.before(before, RECENT + 1);
        model.addAttribute("imports", found.subList(0, Math.min(RECENT, found.size())));
        model.addAttribute("more", found.size() > RECENT ? found.get(RECENT - 1).id() : null);
        model.addAttribute("mayCreate", scope.allows(IMPORTS, CREATE));
        return "imports/list";
    }

    @GetMapping("/imports/new")
    @Right(kind = IMPORTS, action = CREATE)
    String file(@RequestParam(required = false) @Nullable String tooLarge, Model model) {
        var error = tooLarge == null ? null : t("imports.file.tooLarge", limits.bytes() >> 20);
        return choosing(error, model);
    }

    private String choosing(@Nullable String error, Model model) {
        model.addAttribute("error", error);
        model.addAttribute("gigabytes", Math.max(1, limits.bytes() >> 30));
        return "imports/file";
    }

    @PostMapping("/imports")
    @Right(kind = IMPORTS, action = CREATE)
    Object begin(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isBlank() || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choosing(
                    name.isBlank() ? t("imports.file.missing") : t("imports.problem.empty"), model);
        }
        var plan = new Plan(kind(kind), null, Plan.Options.NONE, true, true);
        try (var in = file.getInputStream()) {
            return to(imports.begin(name, file.getSize(), in, plan));
        }
    }

    private static @Nullable ImportKind kind(String name) {
        return ImportKind.of(name.toLowerCase(Locale.ROOT).replace('_', '-')).orElse(null);
    }

    private static Object to(UUID id) {
        return Redirect.to("/imports/" + id);
    }

    @GetMapping("/imports/{id}")
    @Right(kind = IMPORTS, action = SEE)
    String page(@PathVariable UUID id, Model model) {
        var found = imports.get(id);
        var settings = found.settings();
        return page.of(found, settings == null ? null : MappingForm.of(settings), model);
    }

    @PostMapping("/imports/{id}/reading")
    @Right(kind = IMPORTS, action = CREATE)
    @FormFields(MappingForm.FIELDS)
    Object readAgain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String separator) {
        var options =
                new Plan.Options(
                        encoding, separator, null, null, null, null, null, null, null, null, null);
        imports.readAgain(id, new Plan(kind(kind), null, options, true, true));
        return to(id);
    }

    @PostMapping("/imports/{id}/back")
    @Right(kind = IMPORTS, action = CREATE)
    @FormFields("onExisting")
    Object back(@PathVariable UUID id) {
        imports.mapAgain(id);
        return to(id);
    }

    @PostMapping("/imports/{id}/run")
    @Right(kind = IMPORTS, action = CREATE)
    Object run(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable OnExisting onExisting) {
        imports.run(id, onExisting);
        return to(id);
    }

    @PostMapping("/imports/{id}/undo")
    @Right(kind = IMPORTS, action = CHANGE)
    Object undo(@PathVariable UUID id) {
        imports.undo(id);
        return to(id);
    }

    @PostMapping("/imports/{id}/discard")
    @Right(kind = IMPORTS, action = DELETE)
    Object discard(@PathVariable UUID id, RedirectAttributes redirect) {
        imports.discard(id);
        redirect.addFlashAttribute("toast", t("imports.discarded"));
        return Redirect.to("/imports");
    }

    @GetMapping("/imports/{id}/refused")
    @Right(kind = IMPORTS, action = SEE)
    @Nullable ModelAndView refused(@PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        if (imports.get(id).settings() != null && !imports.hasFile(id)) { // the page says why
            return new ModelAndView(Redirect.to("/imports/" + id));
        }
        refused.send(id, response);
        return null;
    }
}
