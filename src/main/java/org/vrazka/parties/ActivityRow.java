package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

/**
 * An activity as it is typed into a row of a form.
 *
 * @param value its code, its name, or both
 */
public record ActivityRow(@Nullable String value) {
    static final ActivityRow BLANK = new ActivityRow(null);

    boolean isBlank() {
        return value == null || value.isBlank();
    }

    String words() {
        return value == null ? "" : value;
    }
}
