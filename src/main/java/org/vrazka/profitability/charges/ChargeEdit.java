package org.vrazka.profitability.charges;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * The page of a form, as its template draws it.
 *
 * @param id null: a new one
 * @param errors messages by field
 * @param theirs what another person wrote meanwhile, by field, where it differs
 */
public record ChargeEdit(
        @Nullable UUID id,
        int version,
        ChargeForm form,
        Map<String, String> errors,
        Map<String, String> theirs) {
    static ChargeEdit of(ChargeForm form) {
        return new ChargeEdit(null, 0, form, Map.of(), Map.of());
    }

    public String action() {
        return id == null ? "/direct-costs" : "/direct-costs/" + id;
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
}
