package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.history.HistoryAnswers;

import java.util.UUID;

/** What happened to a person, for programs. */
@RestController
class ContactHistoryApi {
    private final Contacts contacts;
    private final ContactHistory told;
    private final HistoryAnswers history;

    ContactHistoryApi(Contacts contacts, ContactHistory told, HistoryAnswers history) {
        this.contacts = contacts;
        this.told = told;
        this.history = history;
    }

    @GetMapping("/api/v1/contacts/{id}/history")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ListAnswer<HistoryAnswers.Done> history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        contacts.get(id);
        return history.of(told.kind(id), id, "contacts", cursor);
    }
}
