package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Turns a filter of the address bar back into the rows of the filter builder. */
final class Unbuilt {
    private final Catalogue catalogue;

    Unbuilt(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Builder.Group of(@Nullable Filter filter) {
        return switch (filter) {
            case null -> new Builder.Group(Builder.ROOT, false, List.of());
            case Filter.All all -> group(Builder.ROOT, false, all.parts());
            case Filter.Any any -> group(Builder.ROOT, true, any.parts());
            case Filter.Is is -> group(Builder.ROOT, false, List.of(is));
        };
    }

    private Builder.Group group(String path, boolean any, List<? extends Filter> filters) {
        var parts = new ArrayList<Builder>();
        for (var filter : filters) {
            parts.add(part(path + "." + parts.size(), filter));
        }
        return new Builder.Group(path, any, parts);
    }

    private Builder part(String path, Filter filter) {
        return switch (filter) {
            case Filter.All all -> group(path, false, all.parts());
            case Filter.Any any -> group(path, true, any.parts());
            case Filter.Is is -> condition(path, is);
        };
    }

    private Builder condition(String path, Filter.Is is) {
        var type = catalogue.field(is.field(), "filter").type();
        if (is.op().takesMany() && !type.hasOptions()) {
            boolean in = is.op() == Op.IN;
            var each =
                    is.values().stream().map(v -> new Filter.Is(is.field(), in ? Op.EQ : Op.NE, v));
            return group(path, in, each.toList());
        }
        var value = is.values().getFirst();
        return switch (type) {
            case TEXT -> text(path, is, value);
            case LINK, PLACE -> row(path, is, is.op() == Op.NE ? Ask.IS_NOT : Ask.IS, value);
            case CHOICE, CHOICES ->
                    new Builder.Condition(
                            path,
                            is.field(),
                            switch (is.op()) {
                                case NULL -> nothing(value);
                                case EQ, IN -> Ask.ANY_OF;
                                default -> Ask.NONE_OF;
                            },
                            is.op() == Op.NULL ? List.of() : is.values());
            case YES_NO -> yesNo(path, is, value);
            case DATE, INSTANT -> day(path, is, value);
            case NUMBER, MONEY -> row(path, is, number(is.op()), value);
        };
    }

    private static Builder text(String path, Filter.Is is, String value) {
        boolean starts = value.endsWith("*") && !value.endsWith("\\*");
        boolean contains = starts && value.length() > 1 && value.startsWith("*");
        if (is.op() == Op.EQ && contains) {
            return row(path, is, Ask.CONTAINS, value.substring(1, value.length() - 1));
        }
        if (is.op() == Op.EQ && starts) {
            return row(path, is, Ask.STARTS, value.substring(0, value.length() - 1));
        }
        return row(path, is, is.op() == Op.NE ? Ask.IS_NOT : Ask.IS, value);
    }

    private static Builder yesNo(String path, Filter.Is is, String value) {
        return row(path, is, value.equals("true") ? Ask.YES : Ask.NO, value);
    }

    private static Builder day(String path, Filter.Is is, String value) {
        if (is.op() == Op.LT && value.matches("-\\d+d")) {
            return row(path, is, Ask.DAYS_AGO, value.substring(1, value.length() - 1));
        }
        if (is.op() == Op.EQ && value.matches("(last|next)-\\d+d")) {
            var days = value.substring("last-".length(), value.length() - 1);
            var ask = value.startsWith("last") ? Ask.LAST_DAYS : Ask.NEXT_DAYS;
            return row(path, is, ask, days);
        }
        if (is.op() == Op.EQ && Days.PERIODS.contains(value)) {
            return row(path, is, Ask.DURING, value);
        }
        var ask =
                switch (is.op()) {
                    case LT -> Ask.BEFORE;
                    case LE -> Ask.UNTIL;
                    case GE -> Ask.SINCE;
                    case GT -> Ask.AFTER;
                    case NE -> Ask.IS_NOT;
                    default -> Ask.ON;
                };
        return row(path, is, ask, value);
    }

    private static Ask number(Op op) {
        return switch (op) {
            case LT -> Ask.LESS;
            case LE -> Ask.UP_TO;
            case GE -> Ask.FROM;
            case GT -> Ask.MORE;
            case NE -> Ask.IS_NOT;
            default -> Ask.IS;
        };
    }

    private static Builder row(String path, Filter.Is is, Ask ask, String value) {
        return is.op() == Op.NULL
                ? new Builder.Condition(path, is.field(), nothing(value), List.of())
                : new Builder.Condition(path, is.field(), ask, List.of(value));
    }

    private static Ask nothing(String value) {
        return value.equals("false") ? Ask.FILLED : Ask.EMPTY;
    }
}
