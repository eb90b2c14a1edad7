package org.vrazka.records;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads the values of a filter, each by the type of its field. */
record Values(LocalDate today, ZoneId zone) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    /** The number as the column holds it, so that its index serves. */
    Number number(FieldDef field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw bad(field, text, "number");
        }
        var number = new BigDecimal(text);
        Class<?> type = field.column().getType();
        try {
            return type == Integer.class
                    ? (Number) number.intValueExact()
                    : type == Long.class ? (Number) number.longValueExact() : number;
        } catch (ArithmeticException e) {
            throw bad(field, text, "whole");
        }
    }

    boolean yes(FieldDef field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(field, text, "yesNo");
        };
    }

    /** A day or several; see {@link Days}. */
    Days days(FieldDef field, String text) {
        var found = Days.read(text, today);
        if (found == null) {
            throw bad(field, text, "date");
        }
        return found;
    }

    /** A moment, or null when the text is a day. */
    @Nullable Instant moment(String text) {
        if (text.indexOf('T') < 0) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * An option's code; what is none is an error, so that a misspelt filter does not find nothing.
     */
    Object code(FieldDef field, String text) {
        if (field.options().stream().noneMatch(o -> o.code().equals(text))) {
            throw bad(field, text, "choice");
        }
        if (field.type() == FieldType.CHOICES) {
            return text;
        }
        Field<?> column = field.column();
        return column.getDataType().convert(text);
    }

    static BadQuery bad(FieldDef field, String text, String what) {
        return new BadQuery("filter", "value." + what, field.label(), text);
    }
}
