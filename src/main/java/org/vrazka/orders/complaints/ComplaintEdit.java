package org.vrazka.orders.complaints;

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
public record ComplaintEdit(
        @Nullable UUID id,
        int version,
        ComplaintForm form,
        Map<String, String> errors,
        Map<String, String> theirs) {
    static ComplaintEdit of(ComplaintForm form) {
        return new ComplaintEdit(null, 0, form, Map.of(), Map.of());
    }

    public String action() {
        return id == null ? "/complaints" : "/complaints/" + id;
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
