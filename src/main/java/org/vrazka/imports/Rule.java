package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a row means when a cell of it passes a test. The first rule that fits decides.
 *
 * @param column a heading of the file
 * @param value what the test compares with; a number for comparisons
 */
public record Rule(String column, Test test, String value, Action action) {
    /** What becomes of the row. */
    public enum Action {
        /** It belongs to a document of returned goods. */
        RETURN,
        /** It comes back in the file of rejected rows. */
        REJECT,
        /** It is left out, unmentioned. */
        IGNORE;

        public String label() {
            return t("imports.action." + name());
        }
    }

    /** How a cell is compared. */
    public enum Test {
        STARTS_WITH,
        EQUALS,
        NOT_EQUALS,
        CONTAINS,
        EMPTY,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        public String label() {
            return t("imports.test." + name());
        }

        public boolean isOfNumbers() {
            return ordinal() >= LESS.ordinal();
        }

        /** By its name in any spelling, or by its sign. */
        static Test of(String text) {
            return switch (text.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "")) {
                case "startswith", "prefix", "^" -> STARTS_WITH;
                case "equals", "eq", "=", "==" -> EQUALS;
                case "notequals", "ne", "!=" -> NOT_EQUALS;
                case "contains" -> CONTAINS;
                case "empty", "isempty" -> EMPTY;
                case "less", "lt", "lessthan", "<" -> LESS;
                case "atmost", "le", "lte", "<=" -> AT_MOST;
                case "greater", "gt", "greaterthan", ">" -> GREATER;
                case "atleast", "ge", "gte", ">=" -> AT_LEAST;
                default -> throw new IllegalArgumentException(text);
            };
        }
    }

    boolean fitsText(String cell) {
        return switch (test) {
            case STARTS_WITH -> cell.startsWith(value);
            case EQUALS -> cell.equals(value);
            case NOT_EQUALS -> !cell.equals(value);
            case CONTAINS -> cell.contains(value);
            case EMPTY -> cell.isEmpty();
            case LESS, AT_MOST, GREATER, AT_LEAST -> false;
        };
    }

    boolean fitsNumber(BigDecimal number, BigDecimal limit) {
        int order = number.compareTo(limit);
        return switch (test) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
            case STARTS_WITH, CONTAINS, EMPTY -> false;
        };
    }
}
