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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/**
 * What the columns of a file mean: said by hand, kept for other files, chosen from what is kept.
 */
@Controller
class MappingController {
    private final Mappings mappings;
    private final Imports imports;
    private final ImportPage page;
    private final TargetFields targets;
    private final Scope scope;

    MappingController(
            Mappings mappings,
            Imports imports,
            ImportPage page,
            TargetFields targets,
            Scope scope) {
        this.mappings = mappings;
        this.imports = imports;
        this.page = page;
        this.targets = targets;
        this.scope = scope;
    }

    @GetMapping("/import-mappings")
    @Right(kind = IMPORTS, action = SEE)
    String list(Model model) {
        return list(null, null, model);
    }

    private String list(@Nullable UUID wrong, @Nullable String error, Model model) {
        model.addAttribute("mappings", mappings.all());
        model.addAttribute("wrong", wrong);
        model.addAttribute("error", error);
        model.addAttribute("mayChange", scope.allows(IMPORTS, CHANGE));
        model.addAttribute("mayDelete", scope.allows(IMPORTS, DELETE));
        return "imports/mappings";
    }

    @PostMapping("/import-mappings/{id}")
    @Right(kind = IMPORTS, action = CHANGE)
    Object rename(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            mappings.rename(id, name);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(id, e.errors().getFirst().message(), model);
        }
        redirect.addFlashAttribute("toast", t("imports.mappings.renamed"));
        return Redirect.to("/import-mappings");
    }

    @PostMapping("/import-mappings/{id}/delete")
    @Right(kind = IMPORTS, action = DELETE)
    @FormFields("name")
    Object remove(@PathVariable UUID id, RedirectAttributes redirect) {
        mappings.remove(id);
        redirect.addFlashAttribute("toast", t("imports.mappings.removed"));
        return Redirect.to("/import-mappings");
    }

    @PostMapping("/imports/{id}/mapping")
    @Right(kind = IMPORTS, action = CREATE)
    Object map(
            @PathVariable UUID id,
            @RequestParam @FormFields(MappingForm.FIELDS) Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var found = imports.get(id);
        var before = found.settings();
        if (before == null) {
            return Redirect.to("/imports/" + id);
        }
        var form = MappingForm.of(targets.of(found.kind()), before, typed);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(found, form, model);
        }
        imports.understandAs(id, found.kind(), form.settings());
        return Redirect.to("/imports/" + id);
    }

    /** Keeps what is typed under a name, for other files; this one stays where it is. */
    @PostMapping("/imports/{id}/kept")
    @Right(kind = IMPORTS, action = CREATE)
    Object keep(
            @PathVariable UUID id,
            @RequestParam @FormFields(MappingForm.FIELDS) Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = imports.get(id);
        var before = found.settings();
        if (before == null) {
            return Redirect.to("/imports/" + id);
        }
        var form = MappingForm.of(targets.of(found.kind()), before, typed);
        try {
            if (form.errors().isEmpty()) {
                imports.mapAs(id, form.settings());
                mappings.keep(typed.get("keepAs"), found.kind(), form.settings());
                redirect.addFlashAttribute("toast", t("imports.mappings.kept"));
                return Redirect.to("/imports/" + id);
            }
        } catch (Invalid e) {
            form = form.wrong("keepAs", e.errors().getFirst().message());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.of(found, form, model);
    }

    /** Gives the columns of a file the meaning that was kept; nothing is staged yet. */
    @PostMapping("/imports/{id}/applied")
    @Right(kind = IMPORTS, action = CREATE)
    Object apply(@PathVariable UUID id, @RequestParam UUID mapping, RedirectAttributes redirect) {
        var found = imports.get(id);
        var settings = found.settings();
        var kept = mappings.get(mapping);
        if (settings != null && kept.kind() == found.kind()) {
            imports.mapAs(id, settings.like(kept.settings(), kept.kind().fields()));
            redirect.addFlashAttribute("toast", t("imports.mappings.applied", kept.name()));
        }
        return Redirect.to("/imports/" + id);
    }
}
