package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What all cells of one column together say about it. */
public class ColumnProfile {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 60;
    private static final int CLOSE_LOOK = 20_000;

    private final String header;
    private final List<String> samples = new ArrayList<>();
    private long filled;
    private long dates;
    private long yearFirst;
    private long dayFirst;
    private long monthFirst;
    private long digits;
    private @Nullable Long onlyDayFirst;
    private @Nullable Long onlyMonthFirst;
    private long numbers;
    private long whole;
    private long byPoint;
    private long byComma;
    private long thousandsOrComma;
    private long thousandsOrPoint;
    private @Nullable Long firstPoint;
    private @Nullable Long firstComma;
    private boolean zero;
    private boolean negative;
    private boolean overOne;
    private final long[] prefixed = new long[128];
    private long digitsOnly;

    ColumnProfile(String header) {
        this.header = header;
    }

    void add(long row, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES) {
            var sample =
                    cell.length() > SAMPLE_LENGTH ? cell.substring(0, SAMPLE_LENGTH) + "…" : cell;
            if (!samples.contains(sample)) {
                samples.add(sample);
            }
        }
        char first = cell.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (digit && cell.length() >= 6 && cell.length() <= 32 && mayHold(dates + digits)) {
            date(row, cell);
        }
        if ((digit || cell.length() > 1 && "-−+(.,".indexOf(first) >= 0) && mayHold(numbers)) {
            number(row, cell);
        }
        prefix(cell, first);
    }

    /** Where none came for so long, a few that still come would not make it such a column. */
    private boolean mayHold(long found) {
        return found > 0 || filled <= CLOSE_LOOK;
    }

    private void prefix(String cell, char first) {
        if (first >= '0' && first <= '9') {
            if (isDigits(cell)) {
                digitsOnly++;
            }
        } else if (first < 128 && cell.length() > 1 && Character.isDigit(cell.charAt(1))) {
            prefixed[first]++;
        }
    }

    private static boolean isDigits(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void date(long row, String cell) {
        boolean asYear = DateStyle.YEAR_FIRST.parse(cell) != null;
        boolean asDay = !asYear && DateStyle.DAY_FIRST.parse(cell) != null;
        boolean asMonth = !asYear && DateStyle.MONTH_FIRST.parse(cell) != null;
        if (asYear) {
            yearFirst++;
        }
        if (asDay) {
            dayFirst++;
        }
        if (asMonth) {
            monthFirst++;
        }
        if (asYear || asDay || asMonth) {
            dates++;
        } else if (DateStyle.DIGITS.parse(cell) != null) {
            digits++;
        }
        if (asDay && !asMonth && onlyDayFirst == null) {
            onlyDayFirst = row;
        }
        if (asMonth && !asDay && onlyMonthFirst == null) {
            onlyMonthFirst = row;
        }
    }

    private void number(long row, String cell) {
        var proof = DecimalStyle.proof(cell);
        switch (proof) {
            case PLAIN -> whole++;
            case POINT -> {
                byPoint++;
                firstPoint = firstPoint == null ? row : firstPoint;
            }
            case COMMA -> {
                byComma++;
                firstComma = firstComma == null ? row : firstComma;
            }
            case EITHER_COMMA -> thousandsOrComma++;
            case EITHER_POINT -> thousandsOrPoint++;
            case NO_NUMBER -> {
                return;
            }
        }
        numbers++;
        size(cell);
    }

    private void size(String cell) {
        char first = cell.charAt(0);
        negative |= first == '-' || first == '\u2212' || first == '(';
        boolean nothing = true;
        for (int i = 0; i < cell.length() && nothing; i++) {
            nothing = cell.charAt(i) < '1' || cell.charAt(i) > '9';
        }
        zero |= nothing;
        overOne |=
                !nothing
                        && first >= '1'
                        && first <= '9'
                        && !cell.equals("1")
                        && !cell.startsWith("1.0");
    }

    public String header() {
        return header;
    }

    public List<String> samples() {
        return List.copyOf(samples);
    }

    public long filled() {
        return filled;
    }

    public boolean isDate() {
        return filled > 0 && dates * 10 >= filled * 9;
    }

    public boolean isCompactDate() {
        return filled > 0 && digits * 10 >= filled * 9;
    }

    public boolean isNumber() {
        return filled > 0 && numbers * 10 >= filled * 9;
    }

    public boolean isWhole() {
        return filled > 0 && whole * 10 >= filled * 9;
    }

    public boolean hasZero() {
        return zero;
    }

    public boolean hasNegative() {
        return negative;
    }

    /** Discounts above one are percents, else fractions. */
    public boolean isOverOne() {
        return overOne;
    }

    /** Digits as a rule, some with this letter before them. */
    public boolean hasPrefix(char letter) {
        return prefixed[letter] > 0 && digitsOnly > prefixed[letter];
    }

    public DateStyle dateStyle() {
        if (digits > dates) {
            return DateStyle.DIGITS;
        }
        if (yearFirst >= dayFirst && yearFirst >= monthFirst) {
            return DateStyle.YEAR_FIRST;
        }
        return monthFirst > dayFirst ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
    }

    /** No day over 12 in the whole column: day and month cannot be told apart. */
    public boolean isDateAmbiguous() {
        return yearFirst == 0
                && dayFirst > 0
                && dayFirst == monthFirst
                && onlyDayFirst == null
                && onlyMonthFirst == null;
    }

    /** The row that speaks against the style of the others, if there is one. */
    public @Nullable Long rowOfOtherDateStyle() {
        return switch (dateStyle()) {
            case DAY_FIRST -> onlyMonthFirst;
            case MONTH_FIRST -> onlyDayFirst;
            case YEAR_FIRST, DIGITS -> null;
        };
    }

    public DecimalStyle decimalStyle(DecimalStyle usual) {
        if (byPoint != byComma) {
            return byPoint > byComma ? DecimalStyle.POINT : DecimalStyle.COMMA;
        }
        if (thousandsOrPoint > 0 && thousandsOrComma == 0) {
            return DecimalStyle.POINT;
        }
        return usual;
    }

    public boolean provesDecimals() {
        return byPoint != byComma;
    }

    /** Both ways of writing fractions in one column: what is ambiguous then cannot be read. */
    public boolean isDecimalMixed() {
        return byPoint > 0 && byComma > 0;
    }

    public @Nullable Long rowOfOtherDecimals() {
        return !isDecimalMixed() ? null : byPoint >= byComma ? firstComma : firstPoint;
    }
}
