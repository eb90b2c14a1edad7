package org.vrazka.products;

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
public record ProductEdit(
        @Nullable UUID id,
        int version,
        ProductForm form,
        Map<String, String> errors,
        Map<String, String> theirs) {
    public String action() {
        return id == null ? "/products" : "/products/" + id;
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
