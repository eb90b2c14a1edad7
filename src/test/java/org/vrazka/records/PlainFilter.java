package org.vrazka.records;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a filter means, said once more without a database. */
final class PlainFilter {
    private final UnaryOperator<String> fold;
    private final Map<String, String> folded = new HashMap<>();

    PlainFilter(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    boolean accepts(Filter filter, Sample row) {
        return switch (filter) {
            case Filter.All all -> all.parts().stream().allMatch(part -> accepts(part, row));
            case Filter.Any any -> any.parts().stream().anyMatch(part -> accepts(part, row));
            case Filter.Is is -> accepts(is, value(row, is.field()));
        };
    }

    private static @Nullable Object value(Sample row, String field) {
        return switch (field) {
            case "name" -> row.name();
            case "code" -> row.code();
            case "status" -> row.status();
            case "quantity" -> row.quantity();
            case "amount" -> row.amount();
            case "day" -> row.day();
            case "at" -> row.at();
            case "active" -> row.active();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private boolean accepts(Filter.Is is, @Nullable Object value) {
        var first = is.values().getFirst();
        return switch (is.op()) {
            case NULL -> (value == null) == first.equals("true");
            case EQ, IN -> value != null && is.values().stream().anyMatch(v -> equal(is, value, v));
            case NE, OUT ->
                    value == null || is.values().stream().noneMatch(v -> equal(is, value, v));
            case LT -> value != null && order(value, first) < 0;
            case GE -> value != null && order(value, first) >= 0;
            case GT -> value != null && afterEnd(value, first);
            case LE -> value != null && !afterEnd(value, first);
        };
    }

    private boolean equal(Filter.Is is, Object value, String wanted) {
        return switch (value) {
            case String text -> text(text, wanted, is.field());
            case Boolean yes -> yes == Boolean.parseBoolean(wanted);
            case Instant at -> order(at, wanted) >= 0 && !afterEnd(at, wanted);
            default -> order(value, wanted) == 0;
        };
    }

    private static int order(Object value, String wanted) {
        return switch (value) {
            case Integer number -> new BigDecimal(number).compareTo(new BigDecimal(wanted));
            case BigDecimal number -> number.compareTo(new BigDecimal(wanted));
            case LocalDate day -> day.compareTo(LocalDate.parse(wanted));
            case Instant at ->
                    wanted.contains("T")
                            ? at.compareTo(Instant.parse(wanted))
                            : at.atZone(Format.zone())
                                            .toLocalDate()
                                            .isBefore(LocalDate.parse(wanted))
                                    ? -1
                                    : 1;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    /** A day lasts until its end. */
    private static boolean afterEnd(Object value, String wanted) {
        if (value instanceof Instant at && !wanted.contains("T")) {
            return at.atZone(Format.zone()).toLocalDate().isAfter(LocalDate.parse(wanted));
        }
        return order(value, wanted) > 0;
    }

    private boolean text(String text, String wanted, String field) {
        if (field.equals("status")) {
            return text.equals(wanted);
        }
        var pieces = wanted.replace("\\*", "\u0001").split("\\*", -1);
        boolean folds = field.equals("name");
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = pieces[i].replace('\u0001', '*');
            folds &=
                    pieces[i].isEmpty()
                            || pieces[i].codePoints().anyMatch(Character::isLetterOrDigit);
        }
        if (pieces.length == 1) {
            return folds ? fold(text).equals(fold(pieces[0])) : text.equals(pieces[0]);
        }
        var pattern = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            var piece = folds ? fold(pieces[i]) : pieces[i].toLowerCase(Locale.ROOT);
            pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(piece));
        }
        var subject = folds ? fold(text) : text.toLowerCase(Locale.ROOT);
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(subject).matches();
    }

    private String fold(String text) {
        return folded.computeIfAbsent(text, fold);
    }
}
