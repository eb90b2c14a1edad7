package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Filter;
import org.vrazka.records.Match;
import org.vrazka.records.Op;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * One value of a dimension.
 *
 * @param key in the facts; null: none
 * @param name as the API prints it; empty: none
 * @param local as the page prints it, when that is another name
 * @param reference what the list of orders finds it by
 */
public record SalesGroup(
        Dimension dimension,
        @Nullable Object key,
        String name,
        @Nullable String local,
        @Nullable String reference) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    /** A value that says itself. */
    static SalesGroup of(Dimension dimension, @Nullable Object key) {
        if (key == null) {
            return new SalesGroup(dimension, null, "", null, null);
        }
        var name =
                switch (dimension) {
                    case MONTH -> MONTH.format((LocalDate) key);
                    case QUARTER -> quarter((LocalDate) key);
                    case YEAR -> String.valueOf(((LocalDate) key).getYear());
                    default -> key.toString();
                };
        return new SalesGroup(dimension, key, name, null, Match.literal(key.toString()));
    }

    /** As the page prints it, in the language of who asks. */
    public String label() {
        if (name.isEmpty()) {
            return t("orders.report.none");
        }
        return switch (dimension) {
            case MONTH -> name.substring(5) + "." + name.substring(0, 4);
            case STATE -> OrderState.valueOf(name).label();
            case LOSS -> Loss.valueOf(name).label();
            case CAUSE -> Cause.valueOf(name).label();
            case STATUS -> t("parties.status." + name);
            default -> Objects.requireNonNullElse(local, name);
        };
    }

    SalesGroup called(String local) {
        return new SalesGroup(dimension, key, name, local, reference);
    }

    private static String quarter(LocalDate first) {
        return first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
    }

    /** How the list of orders finds its documents. */
    public List<Filter> filters() {
        return filters(dimension.field());
    }

    /** How a list finds its records by such a field; kinds of loss are no field of any. */
    public List<Filter> filters(String field) {
        if (dimension == Dimension.LOSS) {
            return List.of();
        }
        if (key instanceof LocalDate first) {
            var last = first.plusMonths(dimension.months()).minusDays(1);
            return List.of(
                    new Filter.Is("date", Op.GE, first.toString()),
                    new Filter.Is("date", Op.LE, last.toString()));
        }
        return List.of(
                reference == null
                        ? new Filter.Is(field, Op.NULL, "true")
                        : new Filter.Is(field, Op.EQ, reference));
    }
}
