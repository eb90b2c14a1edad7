package org.vrazka.records.erasing;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Invalid;

import java.util.UUID;

/**
 * Whom a record tells of.
 *
 * @param href of its card
 * @param refusal why its data are nobody's personal data, and what to do; null: they are
 */
public record Subject(UUID id, String name, String href, boolean erased, @Nullable String refusal) {
    Subject orRefused() {
        if (refusal != null) {
            throw new Invalid("name", "organisation", refusal);
        }
        return this;
    }
}
