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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.imports.reading.Limits;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The four steps of an import: file, mapping, dry run, run. */
@Controller
class ImportController {
    private static final int RECENT = 50;
    private static final int PROBLEMS = 100;

    private final Imports imports;
    private final ImportProblems problems;
    private final TargetFields targets;
    private final Mappings mappings;
    private final RefusedFile refused;
    private final Companies companies;
    private final Scope scope;
    private final Limits limits;

    ImportController(
            Imports imports,
            ImportProblems problems,
            TargetFields targets,
            Mappings mappings,
            RefusedFile refused,
            Companies companies,
            Scope scope,
            Limits limits) {
        this.imports = imports;
        this.problems = problems;
        this.targets = targets;
        this.mappings = mappings;
        this.refused = refused;
        this.companies = companies;
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
        return page(found, settings == null ? null : MappingForm.of(settings), model);
    }

    private String page(Import found, @Nullable MappingForm form, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("form", form);
        model.addAttribute("hasFile", imports.hasFile(found.id()));
        model.addAttribute("fields", ImportChoices.fields(targets.of(found.kind())));
        model.addAttribute("problems", problems.find(found.id(), PROBLEMS));
        model.addAttribute("kept", problems.kept(found.id(), PROBLEMS));
        model.addAttribute("mappings", mappings(found));
        model.addAttribute("currency", companies.get().currency());
        model.addAttribute("mayChange", scope.allows(IMPORTS, CHANGE));
        return "imports/page";
    }

    /** Those that may be chosen, while there is something to choose for. */
    private List<Mapping> mappings(Import found) {
        var settings = found.settings();
        return found.state() != ImportState.MAPPING || settings == null
                ? List.of()
                : mappings.fitting(found.kind(), settings);
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
            return to(id);
        }
        var form = MappingForm.of(targets.of(found.kind()), before, typed);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(found, form, model);
        }
        imports.understandAs(id, found.kind(), form.settings());
        return to(id);
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
            return to(id);
        }
        var form = MappingForm.of(targets.of(found.kind()), before, typed);
        try {
            if (form.errors().isEmpty()) {
                imports.mapAs(id, form.settings());
                mappings.keep(typed.get("keepAs"), found.kind(), form.settings());
                redirect.addFlashAttribute("toast", t("imports.mappings.kept"));
                return to(id);
            }
        } catch (Invalid e) {
            form = form.wrong("keepAs", e.errors().getFirst().message());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(found, form, model);
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

    /** Somebody was quicker, or pressed twice: the page shows how far the import is. */
    @ExceptionHandler(WrongState.class)
    ModelAndView wrongState(WrongState e) {
        return new ModelAndView(Redirect.to("/imports/" + e.id()));
    }
}
