package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Named;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person has agreed to.
 *
 * @param proof what shows it: a form, a letter, a call
 * @param withdrawnOn null: it holds
 */
public record Consent(
        UUID id, Named purpose, LocalDate givenOn, String proof, @Nullable LocalDate withdrawnOn) {
    public boolean holds() {
        return withdrawnOn == null;
    }
}
