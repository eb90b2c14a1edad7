package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.merging.Seen;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages of likely twins and of merges, the same for each kind of record. */
@Component
class DuplicatePages {
    /** Names of the fields of a comparison. */
    static final String TAKEN = "take-[a-z0-9_]{1,60}";

    private static final int PAGE = 50;
    private static final String TAKE = "take-";

    private final Pairs pairs;
    private final Searches searches;
    private final Merges merges;
    private final TwinKinds kinds;
    private final CurrentUser currentUser;
    private final Scope scope;

    DuplicatePages(
            Pairs pairs,
            Searches searches,
            Merges merges,
            TwinKinds kinds,
            CurrentUser currentUser,
            Scope scope) {
        this.pairs = pairs;
        this.searches = searches;
        this.merges = merges;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.scope = scope;
    }

    private TwinPaths paths(Kind kind, Model model) {
        var paths = kinds.of(kind).paths();
        model.addAttribute("paths", paths);
        model.addAttribute("others", others());
        return paths;
    }

    /** The kinds that who asks may see. */
    private List<TwinPaths> others() {
        return kinds.all().stream()
                .filter(kind -> scope.allows(kind, Action.SEE))
                .map(kind -> kinds.of(kind).paths())
                .toList();
    }

    String list(Kind kind, boolean apart, @Nullable String cursor, Model model) {
        model.addAttribute(
                "page",
                new PairPage(
                        paths(kind, model).pairs(),
                        pairs.find(kind, apart, cursor, PAGE),
                        apart,
                        cursor != null,
                        searches.findLast(kind).orElse(null),
                        scope.allows(kind, Action.CHANGE)));
        return "duplicates/list";
    }

    /** One search at a time: while one is on its way, nothing more begins. */
    Object search(Kind kind) {
        searches.start(kind, currentUser.get().id(), true);
        return Redirect.to(kinds.of(kind).paths().pairs());
    }

    /** How far the last search is. */
    String progress(Kind kind, Model model) {
        paths(kind, model);
        model.addAttribute("search", searches.findLast(kind).orElse(null));
        return "duplicates/search";
    }

    Object keepApart(Kind kind, UUID id, RedirectAttributes after) {
        pairs.keepApart(kind, id);
        var path = kinds.of(kind).paths().pairs();
        after.addFlashAttribute("toast", t("duplicates.apart.said"));
        after.addFlashAttribute("undo", path + "/" + id + "/doubt");
        return Redirect.to(path);
    }

    Object doubt(Kind kind, UUID id, RedirectAttributes after) {
        pairs.doubt(kind, id);
        after.addFlashAttribute("toast", t("duplicates.apart.doubted"));
        return Redirect.to(kinds.of(kind).paths().pairs());
    }

    String compare(Kind kind, UUID id, boolean late, Model model) {
        var pair = pairs.get(kind, id);
        paths(kind, model);
        model.addAttribute("pair", pair);
        model.addAttribute(
                "both", kinds.merger(kind).compare(pair.first().id(), pair.second().id()));
        model.addAttribute("late", late);
        model.addAttribute("mayChange", scope.allows(kind, Action.CHANGE));
        return "duplicates/compare";
    }

    /**
     * Which of a pair stays.
     *
     * @param firstVersion of the first, as it was looked at, and so of the second
     */
    record Choice(
            @Nullable UUID winner, int firstVersion, int secondVersion, Map<String, String> form) {
        /** The columns of which the value of the one that goes was chosen. */
        Set<String> taken(UUID from) {
            return form.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(TAKE))
                    .filter(e -> e.getValue().equals(from.toString()))
                    .map(e -> e.getKey().substring(TAKE.length()))
                    .collect(Collectors.toSet());
        }
    }

    Object merge(
            Kind kind,
            UUID id,
            Choice choice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws MissingServletRequestParameterException {
        pairs.refuseUnlessMerges(kind, id);
        var pair = pairs.get(kind, id);
        var winner = choice.winner();
        if (winner == null) {
            throw new MissingServletRequestParameterException("winner", "UUID");
        }
        var first = new Seen(pair.first().id(), choice.firstVersion());
        var second = new Seen(pair.second().id(), choice.secondVersion());
        boolean firstStays = first.id().equals(winner);
        if (!firstStays && !second.id().equals(winner)) {
            throw new NotFound("record", winner);
        }
        var stays = firstStays ? first : second;
        var goes = firstStays ? second : first;
        try {
            var merge = merges.merge(kind, stays, goes, choice.taken(goes.id()));
            var paths = kinds.of(kind).paths();
            after.addFlashAttribute("toast", t("duplicates.merged"));
            after.addFlashAttribute("undo", paths.merges() + "/" + merge + "/undo");
            return Redirect.to(paths.records() + stays.id());
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return compare(kind, id, true, model);
        }
    }

    String merges(Kind kind, @Nullable UUID cursor, Model model) {
        paths(kind, model);
        model.addAttribute("merges", merges.find(kind, cursor, PAGE));
        model.addAttribute("later", cursor != null);
        model.addAttribute("mayUndo", scope.allows(kind, Action.DELETE));
        return "duplicates/merges";
    }

    Object undo(Kind kind, UUID id, RedirectAttributes after) {
        var merge = merges.get(kind, id);
        var paths = kinds.of(kind).paths();
        try {
            merges.undo(kind, id);
        } catch (Conflict e) {
            after.addFlashAttribute("toast", e.getMessage());
            return Redirect.to(paths.merges());
        }
        after.addFlashAttribute("toast", t("duplicates.unmerged"));
        return Redirect.to(paths.records() + merge.loser());
    }
}
