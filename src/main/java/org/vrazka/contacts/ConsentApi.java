package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people have agreed to, for programs. */
@RestController
class ConsentApi {
    private final Consents consents;

    ConsentApi(Consents consents) {
        this.consents = consents;
    }

    /** A consent as programs get it. */
    record ConsentJson(
            UUID id,
            String purpose,
            String purposeName,
            LocalDate givenOn,
            String proof,
            @Nullable LocalDate withdrawnOn) {
        static ConsentJson of(Consent consent) {
            return new ConsentJson(
                    consent.id(),
                    String.valueOf(consent.purpose().id()),
                    consent.purpose().name(),
                    consent.givenOn(),
                    consent.proof(),
                    consent.withdrawnOn());
        }
    }

    /** All of a person. */
    record ConsentList(List<ConsentJson> items) {}

    /** One of the purposes. */
    record PurposeJson(String id, String nameBg, String nameEn, boolean active) {}

    /** All of the firm. */
    record PurposeList(List<PurposeJson> items) {}

    @GetMapping("/api/v1/contacts/{id}/consents")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ConsentList list(@PathVariable UUID id) {
        return new ConsentList(consents.of(id).stream().map(ConsentJson::of).toList());
    }

    @PostMapping("/api/v1/contacts/{id}/consents")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.CREATED)
    ConsentList give(@PathVariable UUID id, @RequestBody ConsentForm form) {
        consents.give(id, form);
        return list(id);
    }

    @PostMapping("/api/v1/contacts/{id}/consents/{consent}/withdrawal")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ConsentList withdraw(@PathVariable UUID id, @PathVariable UUID consent) {
        consents.withdraw(id, consent);
        return list(id);
    }

    @GetMapping("/api/v1/lists/purposes")
    @SignedInOnly
    PurposeList purposes() {
        return new PurposeList(
                consents.allPurposes().stream()
                        .map(one ->
                                new PurposeJson(
                                        String.valueOf(one.id()),
                                        one.nameBg(),
                                        one.nameEn(),
                                        one.active()))
                        .toList());
    }
}
