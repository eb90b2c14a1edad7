package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.parties.merging.Comparing;
import org.vrazka.parties.merging.Merging;
import org.vrazka.records.api.Conflict;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two counterparties side by side, made one, and two again. */
@Controller
class MergeController {
    private static final int PAGE = 50;
    private static final String TAKE = "take-";

    private final Pairs pairs;
    private final Merges merges;
    private final Comparing comparing;
    private final Scope scope;

    MergeController(Pairs pairs, Merges merges, Comparing comparing, Scope scope) {
        this.pairs = pairs;
        this.merges = merges;
        this.comparing = comparing;
        this.scope = scope;
    }

    @GetMapping("/duplicates/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String compare(@PathVariable UUID id, Model model) {
        return show(id, false, model);
    }

    private String show(UUID id, boolean late, Model model) {
        var pair = pairs.get(id);
        model.addAttribute("pair", pair);
        model.addAttribute("both", comparing.of(pair.first().id(), pair.second().id()));
        model.addAttribute("late", late);
        model.addAttribute("mayChange", scope.allows(Kind.PARTIES, Action.CHANGE));
        return "duplicates/compare";
    }

    @PostMapping("/duplicates/{id}/merge")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object merge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID winner,
            @RequestParam(defaultValue = "0") int firstVersion,
            @RequestParam(defaultValue = "0") int secondVersion,
            @RequestParam @FormFields("take-[a-z0-9_]{1,60}") Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws MissingServletRequestParameterException {
        pairs.refuseUnlessMerges(id);
        var pair = pairs.get(id);
        if (winner == null) {
            throw new MissingServletRequestParameterException("winner", "UUID");
        }
        var first = new Merging.Seen(pair.first().id(), firstVersion);
        var second = new Merging.Seen(pair.second().id(), secondVersion);
        boolean firstStays = first.id().equals(winner);
        if (!firstStays && !second.id().equals(winner)) {
            throw new NotFound("party", winner);
        }
        var stays = firstStays ? first : second;
        var goes = firstStays ? second : first;
        try {
            var merge = merges.merge(stays, goes, taken(form, goes.id()));
            after.addFlashAttribute("toast", t("duplicates.merged"));
            after.addFlashAttribute("undo", "/merges/" + merge + "/undo");
            return Redirect.to("/parties/" + stays.id());
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(id, true, model);
        }
    }

    /** The columns of which the value of the one that goes was chosen. */
    private static Set<String> taken(Map<String, String> form, UUID from) {
        return form.entrySet().stream()
                .filter(e -> e.getKey().startsWith(TAKE) && e.getValue().equals(from.toString()))
                .map(e -> e.getKey().substring(TAKE.length()))
                .collect(Collectors.toSet());
    }

    @GetMapping("/merges")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String list(@RequestParam(required = false) @Nullable UUID cursor, Model model) {
        model.addAttribute("merges", merges.find(cursor, PAGE));
        model.addAttribute("later", cursor != null);
        model.addAttribute("mayUndo", scope.allows(Kind.PARTIES, Action.DELETE));
        return "duplicates/merges";
    }

    @PostMapping("/merges/{id}/undo")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object undo(@PathVariable UUID id, RedirectAttributes after) {
        var merge = merges.get(id);
        try {
            merges.undo(id);
        } catch (Conflict e) {
            after.addFlashAttribute("toast", e.getMessage());
            return Redirect.to("/merges");
        }
        after.addFlashAttribute("toast", t("duplicates.unmerged"));
        return Redirect.to("/parties/" + merge.loser());
    }
}
