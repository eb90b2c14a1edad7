package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * Which sign stands before the fraction; the other one, a space or an apostrophe may stand between
 * thousands.
 */
public enum DecimalStyle {
    POINT('.', ','),
    COMMA(',', '.');

    /** What the writing of one number proves about its column. */
    public enum Proof {
        NO_NUMBER,
        PLAIN,
        POINT,
        COMMA,
        /** "1,234": a thousand or a fraction. */
        EITHER_COMMA,
        /** "1.234" */
        EITHER_POINT
    }

    private final char fraction;
    private final char thousands;

    DecimalStyle(char fraction, char thousands) {
        this.fraction = fraction;
        this.thousands = thousands;
    }

    public String sign() {
        return String.valueOf(fraction);
    }

    public static DecimalStyle of(String text) {
        return switch (text) {
            case ".", "point", "POINT" -> POINT;
            case ",", "comma", "COMMA" -> COMMA;
            default -> throw Unreadable.file("decimalUnknown", text);
        };
    }

    /** The number in plain form ("-1234.50"), or null when the text is none in this style. */
    public @Nullable String parse(String text) {
        int n = text.length();
        if (isPlain(text)) {
            return text;
        }
        var out = new StringBuilder(n);
        boolean negative = false;
        boolean seenFraction = false;
        int from = 0;
        int to = n;
        if (n > 2 && text.charAt(0) == '(' && text.charAt(n - 1) == ')') {
            negative = true;
            from++;
            to--;
        }
        int group = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
                group = group < 0 ? group : group + 1;
            } else if ((c == '-' || c == '\u2212' || c == '+') && i == from) {
                negative = c != '+';
            } else if (c == fraction && !seenFraction && group != 0 && (group < 0 || group == 3)) {
                seenFraction = true;
                group = -1;
                out.append('.');
            } else if ((c == thousands || c == '\'' || c == '’' || Cell.isBlank(c))
                    && !seenFraction
                    && !out.isEmpty()
                    && (group < 0 ? out.length() <= 3 : group == 3)) {
                group = 0;
            } else {
                return null;
            }
        }
        if (out.isEmpty() || group >= 0 && group != 3 || out.charAt(out.length() - 1) == '.') {
            return null;
        }
        if (out.charAt(0) == '.') {
            out.insert(0, '0');
        }
        return negative ? out.insert(0, '-').toString() : out.toString();
    }

    private boolean isPlain(String text) {
        boolean point = false;
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && fraction == '.' && !point && i > from && i < text.length() - 1) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    /** What this text proves; exponents and currencies are no numbers here. */
    public static Proof proof(String text) {
        if (POINT.isPlain(text) && text.indexOf('.') < 0) {
            return Proof.PLAIN;
        }
        boolean asPoint = POINT.parse(text) != null;
        boolean asComma = COMMA.parse(text) != null;
        if (asPoint && asComma) {
            int comma = text.indexOf(',');
            int point = text.indexOf('.');
            if (comma < 0 && point < 0) {
                return Proof.PLAIN;
            }
            boolean zero = text.charAt(0) == '0' || text.startsWith("-0");
            if (comma >= 0) {
                return zero ? Proof.COMMA : Proof.EITHER_COMMA;
            }
            return zero ? Proof.POINT : Proof.EITHER_POINT;
        }
        return asPoint ? Proof.POINT : asComma ? Proof.COMMA : Proof.NO_NUMBER;
    }
}
