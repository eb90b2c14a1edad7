package org.vrazka.parties.relations;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyGroups;
import org.vrazka.records.Link;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Prepares the pages of relations. */
@Component
class RelationPages {
    /** As many as anybody reads; lists filtered by the parent have all. */
    private static final int MOST = 300;

    private final Parties parties;
    private final Relations relations;
    private final RelationKinds kinds;
    private final PartyGroups groups;
    private final Clock clock;

    RelationPages(
            Parties parties,
            Relations relations,
            RelationKinds kinds,
            PartyGroups groups,
            Clock clock) {
        this.parties = parties;
        this.relations = relations;
        this.kinds = kinds;
        this.groups = groups;
        this.clock = clock;
    }

    String tab(UUID id, RelationForm form, Map<String, String> errors, Model model) {
        var party = parties.get(id);
        var today = Format.today(clock);
        var all = relations.of(id, MOST);
        model.addAttribute(
                "page",
                new RelationPage(
                        party,
                        all,
                        RelationGraph.of(
                                new Link(id, party.name()), groups.above(party), all, today),
                        all.size() == MOST,
                        parties.mayChange(party),
                        today,
                        kinds.kinds(),
                        form,
                        errors));
        return "parties/relations";
    }

    String one(Relation relation, RelationForm form, Map<String, String> errors, Model model) {
        model.addAttribute("party", parties.get(relation.party()));
        model.addAttribute("relation", relation);
        model.addAttribute("since", text(form.since()));
        model.addAttribute("until", text(form.until()));
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", relations.mayBeChanged(relation));
        return "parties/relation";
    }

    /** What it says by now. */
    String late(Relation now) {
        return t("parties.relation.late", day(now.since()), day(now.until()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : Format.date(day);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
