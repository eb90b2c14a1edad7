package org.vrazka.duplicates;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.web.FormFields;

import java.util.Map;
import java.util.UUID;

/** The pages of likely twins among counterparties, told apart or made one. */
@Controller
class DuplicateController {
    private static final Kind KIND = Kind.PARTIES;

    private final DuplicatePages pages;

    DuplicateController(DuplicatePages pages) {
        this.pages = pages;
    }

    @GetMapping("/duplicates")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String list(
            @RequestParam(defaultValue = "false") boolean apart,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        return pages.list(KIND, apart, cursor, model);
    }

    @PostMapping("/duplicates/searches")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object search() {
        return pages.search(KIND);
    }

    @GetMapping("/duplicates/searches/last")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String progress(Model model) {
        return pages.progress(KIND, model);
    }

    @PostMapping("/duplicates/{id}/dismissal")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object keepApart(@PathVariable UUID id, RedirectAttributes after) {
        return pages.keepApart(KIND, id, after);
    }

    @DeleteMapping("/duplicates/{id}/dismissal")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object doubt(@PathVariable UUID id, RedirectAttributes after) {
        return pages.doubt(KIND, id, after);
    }

    /** The same for the button of a toast. */
    @PostMapping("/duplicates/{id}/doubt")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object doubted(@PathVariable UUID id, RedirectAttributes after) {
        return pages.doubt(KIND, id, after);
    }

    @GetMapping("/duplicates/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String compare(@PathVariable UUID id, Model model) {
        return pages.compare(KIND, id, false, model);
    }

    @PostMapping("/duplicates/{id}/merge")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object merge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID winner,
            @RequestParam(defaultValue = "0") int firstVersion,
            @RequestParam(defaultValue = "0") int secondVersion,
            @RequestParam @FormFields(DuplicatePages.TAKEN) Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws MissingServletRequestParameterException {
        var choice = new DuplicatePages.Choice(winner, firstVersion, secondVersion, form);
        return pages.merge(KIND, id, choice, model, response, after);
    }

    @GetMapping("/merges")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String merges(@RequestParam(required = false) @Nullable UUID cursor, Model model) {
        return pages.merges(KIND, cursor, model);
    }

    @PostMapping("/merges/{id}/undo")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object undo(@PathVariable UUID id, RedirectAttributes after) {
        return pages.undo(KIND, id, after);
    }
}
