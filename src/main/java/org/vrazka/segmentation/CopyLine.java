package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Values of one row as COPY's text format takes them; none of ours needs escaping. */
final class CopyLine {
    private final StringBuilder text = new StringBuilder(256);

    CopyLine add(@Nullable Object value) {
        if (!text.isEmpty()) {
            text.append('\t');
        }
        switch (value) {
            case null -> text.append("\\N");
            case BigDecimal number -> text.append(number.toPlainString());
            default -> text.append(value);
        }
        return this;
    }

    CopyLine addAll(@Nullable BigDecimal[] values) {
        text.append('\t').append('{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            var value = values[i];
            text.append(value == null ? "NULL" : value.toPlainString());
        }
        text.append('}');
        return this;
    }

    /** A day counted from 1970. */
    CopyLine addDay(@Nullable Integer day) {
        return add(day == null ? null : LocalDate.ofEpochDay(day));
    }

    /** The row so far; the next one begins. */
    String end() {
        var line = text.toString();
        text.setLength(0);
        return line;
    }
}
