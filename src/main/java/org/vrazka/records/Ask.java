package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What people can ask of a field in the filter builder, each a way of writing a condition. */
public enum Ask {
    CONTAINS,
    STARTS,
    IS,
    IS_NOT,
    ANY_OF,
    NONE_OF,
    LESS,
    UP_TO,
    FROM,
    MORE,
    ON,
    BEFORE,
    UNTIL,
    SINCE,
    AFTER,
    DURING,
    NEXT_DAYS,
    LAST_DAYS,
    DAYS_AGO,
    YES,
    NO,
    EMPTY,
    FILLED;

    /** What can be asked of a field of this type; the first is proposed. */
    public static List<Ask> of(FieldType type) {
        return switch (type) {
            case TEXT -> List.of(CONTAINS, STARTS, IS, IS_NOT, EMPTY, FILLED);
            case CHOICE, CHOICES -> List.of(ANY_OF, NONE_OF, EMPTY, FILLED);
            case NUMBER, MONEY -> List.of(FROM, MORE, UP_TO, LESS, IS, IS_NOT, EMPTY, FILLED);
            case DATE, INSTANT ->
                    List.of(
                            SINCE, AFTER, UNTIL, BEFORE, ON, IS_NOT, DURING, NEXT_DAYS, LAST_DAYS,
                            DAYS_AGO, EMPTY, FILLED);
            case YES_NO -> List.of(YES, NO, EMPTY, FILLED);
            case LINK, PLACE -> List.of(IS, IS_NOT, EMPTY, FILLED);
        };
    }

    public boolean takesValue() {
        return this != YES && this != NO && this != EMPTY && this != FILLED;
    }

    public boolean takesDays() {
        return this == DAYS_AGO || this == LAST_DAYS || this == NEXT_DAYS;
    }

    /** Weeks, months, quarters and years that it may be asked for. */
    public List<String> periods() {
        return this == DURING ? Days.PERIODS : List.of();
    }

    /** Its name between a field and a value, in the language of who asks. */
    public String label() {
        return t("records.ask." + name());
    }

    /** The condition, null while its value is missing. */
    Filter.@Nullable Is condition(String field, List<String> values) {
        if (takesValue() && values.isEmpty()) {
            return null;
        }
        var value = values.isEmpty() ? "" : values.getFirst();
        return switch (this) {
            case CONTAINS -> is(field, Op.EQ, "*" + open(value) + "*");
            case STARTS -> is(field, Op.EQ, open(value) + "*");
            case IS -> is(field, Op.EQ, value);
            case IS_NOT -> is(field, Op.NE, value);
            case ANY_OF ->
                    values.size() == 1
                            ? is(field, Op.EQ, value)
                            : new Filter.Is(field, Op.IN, values);
            case NONE_OF ->
                    values.size() == 1
                            ? is(field, Op.NE, value)
                            : new Filter.Is(field, Op.OUT, values);
            case LESS, BEFORE -> is(field, Op.LT, value);
            case UP_TO, UNTIL -> is(field, Op.LE, value);
            case FROM, SINCE -> is(field, Op.GE, value);
            case MORE, AFTER -> is(field, Op.GT, value);
            case ON -> is(field, Op.EQ, value);
            case DAYS_AGO -> is(field, Op.LT, "-" + value + "d");
            case LAST_DAYS -> is(field, Op.EQ, "last-" + value + "d");
            case NEXT_DAYS -> is(field, Op.EQ, "next-" + value + "d");
            case DURING -> Days.PERIODS.contains(value) ? is(field, Op.EQ, value) : null;
            case YES -> is(field, Op.EQ, "true");
            case NO -> is(field, Op.EQ, "false");
            case EMPTY -> is(field, Op.NULL, "true");
            case FILLED -> is(field, Op.NULL, "false");
        };
    }

    /** A star of the user stays a wildcard; a backslash must not swallow the one that follows. */
    private static String open(String value) {
        return value.endsWith("\\") ? value + "\\" : value;
    }

    private static Filter.Is is(String field, Op op, String value) {
        return new Filter.Is(field, op, value);
    }
}
