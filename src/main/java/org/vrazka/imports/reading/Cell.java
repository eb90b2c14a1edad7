package org.vrazka.imports.reading;

import java.text.Normalizer;

/**
 * What is done to every cell on the way in: blanks at the ends go, letters take one form (й is one
 * letter, not two).
 */
public final class Cell {
    static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char FIRST_COMBINING = '\u0300';

    /** The letters that our own alphabet and its neighbours have; none of them combines. */
    private static final char CYRILLIC = '\u0400';

    private static final char LAST_CYRILLIC = '\u0482';

    private Cell() {}

    static String text(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (to > from && isBlank(buffer[to - 1])) {
            to--;
        }
        if (from == to) {
            return "";
        }
        var text = new String(buffer, from, to - from);
        return isOneForm(buffer, from, to) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public static String text(String raw) {
        return text(raw.toCharArray(), 0, raw.length());
    }

    private static boolean isOneForm(char[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] >= FIRST_COMBINING
                    && (buffer[i] < CYRILLIC || buffer[i] > LAST_CYRILLIC)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c <= ' ' && c != 0
                || c == NO_BREAK_SPACE
                || c == NARROW_NO_BREAK_SPACE
                || c == BYTE_ORDER_MARK;
    }
}
