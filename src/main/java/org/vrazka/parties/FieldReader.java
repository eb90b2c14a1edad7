package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Choices;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads single fields as they were typed, and notes what is wrong with them. */
class FieldReader {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_ROWS = 200;
    static final int LONGEST_TEXT = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final Supplier<String> base;
    private final List<FieldError> errors;

    /**
     * @param base the company's currency
     */
    FieldReader(Supplier<String> base, List<FieldError> errors) {
        this.base = base;
        this.errors = errors;
    }

    final @Nullable LocalDate day(String field, @Nullable String typed) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        wrong(field, "date");
        return null;
    }

    final @Nullable Integer count(String field, @Nullable String typed, int most) {
        var number = amount(field, typed);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(field, "whole", most);
            return null;
        }
        return number.intValueExact();
    }

    final @Nullable BigDecimal amount(String field, @Nullable String typed) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        var number = Typed.decimal(text).filter(n -> n.signum() >= 0);
        if (number.isEmpty()) {
            wrong(field, "amount");
        }
        return number.orElse(null);
    }

    /** At most a hundred, with two digits after the point. */
    final @Nullable BigDecimal percent(String field, @Nullable String typed) {
        var number = amount(field, typed);
        if (number != null
                && (number.compareTo(HUNDRED) > 0 || number.stripTrailingZeros().scale() > 2)) {
            wrong(field, "percent");
            return null;
        }
        return number;
    }

    final @Nullable String currencyOf(
            String field, @Nullable BigDecimal amount, @Nullable String typed) {
        var currency = currency(field, typed);
        return amount == null ? null : Objects.requireNonNullElseGet(currency, base);
    }

    final @Nullable String currency(String field, @Nullable String typed) {
        var text = Clean.line(typed);
        return oneOf(
                field,
                text == null ? null : text.toUpperCase(Locale.ROOT),
                Choices.currencies().keySet());
    }

    final @Nullable String oneOf(String field, @Nullable String typed, Collection<String> codes) {
        var code = Clean.line(typed);
        if (code != null && !codes.contains(code)) {
            wrong(field, "choice");
        }
        return code;
    }

    final String chosen(
            String field, @Nullable String typed, List<String> codes, String otherwise) {
        return Objects.requireNonNullElse(oneOf(field, typed, codes), otherwise);
    }

    final @Nullable String required(String field, @Nullable String typed) {
        var line = line(field, typed);
        if (line == null) {
            wrong(field, "required");
        }
        return line;
    }

    final @Nullable String line(String field, @Nullable String typed) {
        return within(field, Clean.line(typed), LONGEST_LINE);
    }

    final @Nullable String within(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            wrong(field, "long", most);
        }
        return text;
    }

    /**
     * Rows that hang on a counterparty; blank ones say nothing.
     *
     * @param how reads one, told what stands before the names of its fields
     */
    final <R> List<R> read(
            String list,
            @Nullable List<R> typed,
            Predicate<R> blank,
            BiFunction<String, R, R> how) {
        var rows = Objects.requireNonNullElse(typed, List.<R>of());
        if (rows.size() > MOST_ROWS) {
            wrong(list, "rows", MOST_ROWS);
        }
        var read = new ArrayList<R>();
        for (int at = 0; at < Math.min(rows.size(), MOST_ROWS); at++) {
            var row = rows.get(at);
            if (row != null && !blank.test(row)) {
                read.add(how.apply(list + "[" + at + "].", row));
            }
        }
        return read;
    }

    /** An id that this party has; any other is a new row. */
    static UUID id(@Nullable UUID typed, Set<UUID> known) {
        return typed != null && known.contains(typed) ? typed : Ids.next();
    }

    final void wrong(String field, String code, Object... arguments) {
        errors.add(new FieldError(field, code, t("parties.wrong." + code, arguments)));
    }

    /** The same in words that are the field's own. */
    final void wrongThere(String field, String code, Object... arguments) {
        errors.add(
                new FieldError(field, code, t("parties.wrong." + field + "." + code, arguments)));
    }

    final List<FieldError> errors() {
        return errors;
    }
}
