package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.LineChecks.Broken;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The cells of one row by field, for who makes of them what the staged table wants. */
abstract class RowChecks {
    private final Map<String, Integer> places;
    private final @Nullable String[] values;
    private final Consumer<Broken> notices;

    RowChecks(Map<String, Integer> places, @Nullable String[] values, Consumer<Broken> notices) {
        this.places = places;
        this.values = values;
        this.notices = notices;
    }

    final @Nullable String get(String field) {
        return values[place(field)];
    }

    final void set(String field, @Nullable String value) {
        values[place(field)] = value;
    }

    private int place(String field) {
        return Objects.requireNonNull(places.get(field), field);
    }

    /** Makes of a cell what the table wants; what cannot be read is told and left out. */
    final void read(String field, Function<String, @Nullable String> reading, String code) {
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
    final void tell(String field, String code, String value) {
        notices.accept(new Broken(field, code, value));
    }
}
