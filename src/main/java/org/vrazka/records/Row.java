package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A record as a list shows it: its id and the values of the columns asked for, by field name.
 *
 * <p>A value is what {@link FieldDef#read} makes: text, code, number, {@code Money}, date, instant,
 * yes/no or {@link Link}.
 */
public record Row(Object id, Map<String, @Nullable Object> values) {
    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
