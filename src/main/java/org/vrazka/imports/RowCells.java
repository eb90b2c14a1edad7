package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.LineChecks.Broken;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The cells of one row by field, for who makes of them what the staged table wants. */
final class RowCells {
    private final Map<String, Integer> places;
    private final @Nullable String[] values;
    private final Consumer<Broken> notices;

    /**
     * @param places where each field stands among the values
     * @param notices hears what is left out of the row
     */
    RowCells(Map<String, Integer> places, @Nullable String[] values, Consumer<Broken> notices) {
        this.places = places;
        this.values = values;
        this.notices = notices;
    }

    /** Null too where files of the kind have no such field. */
    @Nullable String get(String field) {
        var at = places.get(field);
        return at == null ? null : values[at];
    }

    boolean has(String field) {
        return get(field) != null;
    }

    void set(String field, @Nullable String value) {
        values[Objects.requireNonNull(places.get(field), field)] = value;
    }

    /** Where a field is empty, what the first of others has. */
    void fill(String field, String... from) {
        if (has(field)) {
            return;
        }
        for (var other : from) {
            if (has(other)) {
                set(field, get(other));
                return;
            }
        }
    }

    /** Makes of a cell what the table wants; what cannot be read is told and left out. */
    void read(String field, Function<String, @Nullable String> reading, String code) {
        var typed = get(field);
        if (typed != null) {
            var read = reading.apply(typed);
            set(field, read);
            if (read == null) {
                tell(field, code, typed);
            }
        }
    }

    /** What is left out of the row. */
    void tell(String field, String code, String value) {
        notices.accept(new Broken(field, code, value));
    }

    /** An amount that must be over nought, or may be nought too. */
    @Nullable Broken positive(String field, boolean orZero) {
        var text = get(field);
        if (text == null || (orZero && !text.startsWith("-"))) {
            return null;
        }
        int sign = new BigDecimal(text).signum();
        boolean good = orZero ? sign >= 0 : sign > 0;
        return good ? null : new Broken(field, "negative", text);
    }
}
