package org.vrazka.imports;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Kind.IMPORTS;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Scope;

import java.util.List;

/** What the page of an import shows, whichever step it is at. */
@Component
class ImportPage {
    private static final int PROBLEMS = 100;

    private final Imports imports;
    private final ImportProblems problems;
    private final TargetFields targets;
    private final Mappings mappings;
    private final Companies companies;
    private final Scope scope;

    ImportPage(
            Imports imports,
            ImportProblems problems,
            TargetFields targets,
            Mappings mappings,
            Companies companies,
            Scope scope) {
        this.imports = imports;
        this.problems = problems;
        this.targets = targets;
        this.mappings = mappings;
        this.companies = companies;
        this.scope = scope;
    }

    /** Its template, with all of it in the model. */
    String of(Import found, @Nullable MappingForm form, Model model) {
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
}
