package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.ACTIVITY_EVER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.Fields.nodes;
import static org.vrazka.records.Fields.text;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Users;
import org.vrazka.records.FieldDef;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.List;
import java.util.UUID;

/** What happened to a counterparty, for its card. */
@Controller
class PartyHistory {
    private final Parties parties;
    private final HistoryPages pages;
    private final HistoryKind kind;

    PartyHistory(Parties parties, PartyFields fields, Users users, HistoryPages pages) {
        this.parties = parties;
        this.pages = pages;
        this.kind = kind(fields, users).withAbsorbed(PARTY.MERGED_INTO, PARTY.NAME);
    }

    /** What of a counterparty is told. */
    static HistoryKind kind(PartyFields fields, Users users) {
        return PartyParts.of(HistoryKind.of(PARTY), users::nameOf)
                .with(fields.catalogue())
                .with(
                        activities().labelled("parties.field.activities"),
                        text("legalName", PARTY.LEGAL_NAME).labelled("parties.field.legalName"),
                        text("place", PARTY.REGION_TEXT).labelled("parties.field.region"),
                        text("website", PARTY.WEBSITE).labelled("parties.field.website"),
                        text("address", PARTY.ADDRESS).labelled("parties.field.address"),
                        text("description", PARTY.DESCRIPTION)
                                .labelled("parties.field.description"))
                // the primary telephone and e-mail are told with the rest of their list
                .without(PARTY.PHONE)
                .without(PARTY.EMAIL);
    }

    /** Those of the list of today and, where it tells of before, of the list of then. */
    private static FieldDef activities() {
        return nodes(
                "activities",
                PARTY.ACTIVITY_IDS,
                ACTIVITY_EVER.ID,
                ACTIVITY_EVER.LAST_ID,
                ACTIVITY_EVER.CODE,
                ACTIVITY_EVER.NAME_BG,
                ACTIVITY_EVER.NAME_EN,
                text -> List.of());
    }

    @GetMapping("/parties/{id}/history")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var name = parties.get(id).name();
        return pages.show(kind, id, name, "parties", request, model);
    }
}
