package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The pages of likely twins: which there are, and saying that two are not. */
@Controller
class DuplicateController {
    private static final String PATH = "/duplicates";
    private static final int PAGE = 50;

    private final Pairs pairs;
    private final Searches searches;
    private final TypedTwins typed;
    private final CurrentUser currentUser;
    private final Scope scope;

    DuplicateController(
            Pairs pairs,
            Searches searches,
            TypedTwins typed,
            CurrentUser currentUser,
            Scope scope) {
        this.pairs = pairs;
        this.searches = searches;
        this.typed = typed;
        this.currentUser = currentUser;
        this.scope = scope;
    }

    @GetMapping(PATH)
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String list(
            @RequestParam(defaultValue = "false") boolean apart,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute(
                "page",
                new PairPage(
                        pairs.find(apart, cursor, PAGE),
                        apart,
                        cursor != null,
                        searches.findLast().orElse(null),
                        scope.allows(Kind.PARTIES, Action.CHANGE)));
        return "duplicates/list";
    }

    /** One search at a time: while one is on its way, nothing more begins. */
    @PostMapping("/duplicates/searches")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object search() {
        searches.start(currentUser.get().id(), true);
        return Redirect.to(PATH);
    }

    /** Who is there already, while one types; nothing is said when nobody is. */
    @GetMapping("/duplicates/typed")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String typed(@ModelAttribute TypedTwins.Form form, Model model) {
        model.addAttribute("twins", typed.twins(form));
        return "duplicates/typed";
    }

    /** How far the last search is. */
    @GetMapping("/duplicates/searches/last")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String progress(Model model) {
        model.addAttribute("search", searches.findLast().orElse(null));
        return "duplicates/search";
    }

    @PostMapping("/duplicates/{id}/dismissal")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object keepApart(@PathVariable UUID id, RedirectAttributes after) {
        pairs.keepApart(id);
        after.addFlashAttribute("toast", t("duplicates.apart.said"));
        after.addFlashAttribute("undo", PATH + "/" + id + "/doubt");
        return Redirect.to(PATH);
    }

    @DeleteMapping("/duplicates/{id}/dismissal")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object doubt(@PathVariable UUID id, RedirectAttributes after) {
        return doubted(id, after);
    }

    /** The same for the button of a toast. */
    @PostMapping("/duplicates/{id}/doubt")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object doubted(@PathVariable UUID id, RedirectAttributes after) {
        pairs.doubt(id);
        after.addFlashAttribute("toast", t("duplicates.apart.doubted"));
        return Redirect.to(PATH);
    }
}
