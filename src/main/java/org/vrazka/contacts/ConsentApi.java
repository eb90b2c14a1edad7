package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.api.ListAnswer;

import java.net.URI;
import java.time.LocalDate;
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

    /** One of the purposes. */
    record PurposeJson(String id, String nameBg, String nameEn, boolean active) {}

    @GetMapping("/api/v1/contacts/{id}/consents")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ListAnswer<ConsentJson> list(@PathVariable UUID id) {
        return new ListAnswer<>(consents.of(id).stream().map(ConsentJson::of).toList(), null, null);
    }

    @GetMapping("/api/v1/contacts/{id}/consents/{consent}")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ConsentJson get(@PathVariable UUID id, @PathVariable UUID consent) {
        return ConsentJson.of(consents.get(id, consent));
    }

    @PostMapping("/api/v1/contacts/{id}/consents")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ResponseEntity<ConsentJson> give(@PathVariable UUID id, @RequestBody ConsentForm form) {
        var consent = consents.give(id, form);
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + id + "/consents/" + consent))
                .body(get(id, consent));
    }

    @PostMapping("/api/v1/contacts/{id}/consents/{consent}/withdrawal")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ConsentJson withdraw(@PathVariable UUID id, @PathVariable UUID consent) {
        consents.withdraw(id, consent);
        return get(id, consent);
    }

    @GetMapping("/api/v1/lists/purposes")
    @SignedInOnly
    ListAnswer<PurposeJson> purposes() {
        return new ListAnswer<>(
                consents.allPurposes().stream()
                        .map(one ->
                                new PurposeJson(
                                        String.valueOf(one.id()),
                                        one.nameBg(),
                                        one.nameEn(),
                                        one.active()))
                        .toList(),
                null,
                null);
    }
}
