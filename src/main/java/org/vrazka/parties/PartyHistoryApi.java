package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Users;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.history.HistoryAnswers;
import org.vrazka.records.history.HistoryKind;

import java.util.UUID;

/** What happened to a counterparty, for programs. */
@RestController
class PartyHistoryApi {
    private final Parties parties;
    private final HistoryAnswers history;
    private final HistoryKind kind;

    PartyHistoryApi(Parties parties, PartyFields fields, Users users, HistoryAnswers history) {
        this.parties = parties;
        this.history = history;
        this.kind = PartyHistory.kind(fields, users).withAbsorbed(PARTY.MERGED_INTO, PARTY.NAME);
    }

    @GetMapping("/api/v1/parties/{id}/history")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<HistoryAnswers.Done> history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        parties.get(id);
        return history.of(kind, id, "parties", cursor);
    }
}
