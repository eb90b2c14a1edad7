package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The page of a form, as its template draws it.
 *
 * @param id null: a new one
 * @param errors messages by field
 * @param colleagues who can look after a delivery site
 * @param theirs what another person wrote meanwhile, by field, where it differs
 */
public record PartyEdit(
        @Nullable UUID id,
        int version,
        PartyForm form,
        Map<String, String> errors,
        Map<String, String> theirs,
        Map<String, String> markets,
        Map<String, String> managers,
        Map<String, String> colleagues) {
    public String action() {
        return id == null ? "/parties" : "/parties/" + id;
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public @Nullable String their(String field) {
        return theirs.get(field);
    }

    /** The right check digit of the EIK as typed, if it has another. */
    public @Nullable Integer checkDigit() {
        return Eik.of(Objects.requireNonNullElse(form.eik(), "")).rightCheckDigit().orElse(null);
    }
}
