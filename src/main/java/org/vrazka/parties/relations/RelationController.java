package org.vrazka.parties.relations;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.PARTIES;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.records.Fields.date;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Right;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** To whom a counterparty is related: a tab of its card, and a page for each relation. */
@Controller
class RelationController {
    private static final HistoryKind HISTORY =
            HistoryKind.of(RELATION)
                    .with(
                            date("since", RELATION.SINCE).labelled("parties.relation.since"),
                            date("until", RELATION.UNTIL).labelled("parties.relation.until"));

    private final Relations relations;
    private final RelationPages pages;
    private final HistoryPages histories;

    RelationController(Relations relations, RelationPages pages, HistoryPages histories) {
        this.relations = relations;
        this.pages = pages;
        this.histories = histories;
    }

    @GetMapping("/parties/{party}/relations")
    @Right(kind = PARTIES, action = SEE)
    String tab(@PathVariable UUID party, Model model) {
        return pages.tab(party, RelationForm.BLANK, Map.of(), model);
    }

    @PostMapping("/parties/{party}/relations")
    @Right(kind = PARTIES, action = CHANGE)
    Object add(
            @PathVariable UUID party,
            RelationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            relations.add(party, form);
            after.addFlashAttribute("toast", t("parties.relation.added"));
            return Redirect.to(href(party));
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return pages.tab(party, form, e.messages(), model);
        }
    }

    @GetMapping("/parties/{party}/relations/{relation}")
    @Right(kind = PARTIES, action = SEE)
    String show(@PathVariable UUID party, @PathVariable UUID relation, Model model) {
        var now = relations.get(party, relation);
        return pages.one(now, RelationForm.of(now), Map.of(), model);
    }

    @PutMapping("/parties/{party}/relations/{relation}")
    @Right(kind = PARTIES, action = CHANGE)
    Object change(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            @RequestParam int version,
            RelationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            relations.change(party, relation, version, form);
            after.addFlashAttribute("toast", t("parties.relation.changed"));
            return Redirect.to(href(party));
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return pages.one(relations.get(party, relation), form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var now = relations.get(party, relation);
            return pages.one(now, form, Map.of("late", pages.late(now)), model);
        }
    }

    @DeleteMapping("/parties/{party}/relations/{relation}")
    @Right(kind = PARTIES, action = CHANGE)
    Object remove(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            @RequestParam int version,
            RedirectAttributes after) {
        relations.remove(party, relation, version);
        after.addFlashAttribute("toast", t("parties.relation.removed"));
        after.addFlashAttribute("undo", href(party) + "/" + relation + "/restore");
        return Redirect.to(href(party));
    }

    @PostMapping("/parties/{party}/relations/{relation}/restore")
    @Right(kind = PARTIES, action = CHANGE)
    Object restore(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            relations.restore(party, relation);
            after.addFlashAttribute("toast", t("parties.relation.restored"));
            return Redirect.to(href(party));
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return pages.tab(party, RelationForm.BLANK, e.messages(), model);
        }
    }

    @GetMapping("/parties/{party}/relations/{relation}/history")
    @Right(kind = PARTIES, action = SEE)
    String history(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            HttpServletRequest request,
            Model model) {
        var shown = relations.get(party, relation);
        var title = shown.role() + ": " + shown.other().name();
        return histories.show(HISTORY, relation, title, "parties", request, model);
    }

    private static String href(UUID party) {
        return "/parties/" + party + "/relations";
    }
}
