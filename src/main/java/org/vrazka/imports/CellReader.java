package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DecimalStyle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one cell as its field wants it. */
class CellReader {
    private static final int LONG_TEXT = 10_000;
    private static final int TEXT = 300;

    /** As much as the forms take. */
    private static final Map<String, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry("note", LONG_TEXT),
                    Map.entry("defect", LONG_TEXT),
                    Map.entry("description", LONG_TEXT),
                    Map.entry("needs", 2_000),
                    Map.entry("address", 1_000),
                    Map.entry("billingAddress", 2_000),
                    Map.entry("delivery", 2_000),
                    Map.entry("siteAddress", 2_000),
                    Map.entry("siteAddress2", 2_000),
                    Map.entry("siteAddress3", 2_000),
                    Map.entry("siteTerms", 2_000),
                    Map.entry("consentProof", 1_000),
                    Map.entry("preferredHours", 100),
                    Map.entry("greeting", 200));

    private static final int DIGITS = 40;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** How Outlook writes no day. */
    private static final Pattern NO_DAY = Pattern.compile("0/0/0+");

    /** How Google and cards write one without a year. */
    private static final Pattern NO_YEAR = Pattern.compile("--\\d\\d-?\\d\\d");

    private final Settings settings;
    private String lastDay = "";
    private @Nullable String lastDayRead;

    CellReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * A cell's value in plain form, or the code of what is wrong with it.
     *
     * @param lost the code of why nothing of it is taken, which rejects nothing
     */
    record Value(@Nullable String text, @Nullable String problem, @Nullable String lost) {
        static final Value NONE = new Value(null, null, null);

        static Value of(String text) {
            return new Value(text, null, null);
        }

        static Value wrong(String code) {
            return new Value(null, code, null);
        }

        static Value lost(String code) {
            return new Value(null, null, code);
        }
    }

    Value read(ImportField field, Settings.Column column, String cell) {
        return switch (field.type()) {
            case TEXT -> text(field, cell);
            case ID -> cell.length() > TEXT ? Value.wrong("tooLong") : name(cell);
            case DAY -> day(cell);
            case NUMBER -> number(column, cell);
            case COUNT -> count(column, cell);
            case SHARE -> share(column, cell);
            case PERCENT -> percent(column, cell);
            case YES_NO -> CellWords.yesNo(cell);
            case MARK -> CellWords.mark(cell);
            case STATE -> CellWords.state(cell);
            case CAUSE -> CellWords.cause(cell);
            case DECISION -> CellWords.decision(cell);
            case MEANS -> CellWords.means(cell);
            case CURRENCY -> CellWords.currency(cell);
        };
    }

    private static Value text(ImportField field, String cell) {
        int most = field.isOwn() ? LONG_TEXT : LONGEST.getOrDefault(field.name(), TEXT);
        return cell.length() > most ? Value.wrong("tooLong") : Value.of(cell);
    }

    private static Value name(String cell) {
        return cell.startsWith("=") ? Value.wrong("formula") : Value.of(id(cell));
    }

    /** Spreadsheets make fractions of numbers in columns with gaps: 13069.0 is 13069. */
    static String id(String cell) {
        int point = cell.length() - 2;
        while (point > 0 && cell.charAt(point) == '0') {
            point--;
        }
        if (point <= 0 || cell.charAt(point) != '.' || !cell.endsWith("0")) {
            return cell;
        }
        for (int i = 0; i < point; i++) {
            if (!Character.isDigit(cell.charAt(i))) {
                return cell;
            }
        }
        return cell.substring(0, point);
    }

    /** What is written for a day, and is none, or is one of every year. */
    static boolean isPartOfDay(String cell) {
        return NO_DAY.matcher(cell).matches() || NO_YEAR.matcher(cell).matches();
    }

    private Value day(String cell) {
        if (NO_DAY.matcher(cell).matches()) {
            return Value.NONE;
        }
        if (NO_YEAR.matcher(cell).matches()) {
            return Value.lost("noYear");
        }
        if (!cell.equals(lastDay)) {
            lastDay = cell;
            LocalDate day = settings.dates().parse(cell);
            lastDayRead = day == null ? null : day.toString();
        }
        return lastDayRead == null ? Value.wrong(formulaOr(cell, "date")) : Value.of(lastDayRead);
    }

    private Value number(Settings.Column column, String cell) {
        var plain = settings.decimals().parse(cell);
        if (plain == null) {
            return Value.wrong(
                    formulaOr(
                            cell,
                            DecimalStyle.proof(cell) == DecimalStyle.Proof.NO_NUMBER
                                    ? "number"
                                    : "decimal"));
        }
        if (column.mixed() && isEither(cell)) {
            return Value.wrong("decimalEither");
        }
        return plain.length() > DIGITS ? Value.wrong("tooLong") : Value.of(plain);
    }

    private Value count(Settings.Column column, String cell) {
        var value = number(column, cell);
        if (value.text() == null) {
            return value;
        }
        var count = new BigDecimal(value.text()).stripTrailingZeros();
        return count.signum() <= 0 || count.scale() > 0 || count.compareTo(MOST) > 0
                ? Value.wrong("count")
                : Value.of(count.toPlainString());
    }

    private static boolean isEither(String cell) {
        var proof = DecimalStyle.proof(cell);
        return proof == DecimalStyle.Proof.EITHER_COMMA || proof == DecimalStyle.Proof.EITHER_POINT;
    }

    private Value share(Settings.Column column, String cell) {
        boolean percent = cell.endsWith("%");
        var value = number(column, percent ? cell.substring(0, cell.length() - 1).strip() : cell);
        if (value.text() == null) {
            return value;
        }
        var share = new BigDecimal(value.text());
        if (percent || column.percent()) {
            share = share.movePointLeft(2);
        }
        return share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0
                ? Value.wrong("discountRange")
                : Value.of(share.toPlainString());
    }

    /** No rate of VAT lies below one percent: what does is a fraction. */
    private Value percent(Settings.Column column, String cell) {
        boolean sign = cell.endsWith("%");
        var value = number(column, sign ? cell.substring(0, cell.length() - 1).strip() : cell);
        if (value.text() == null) {
            return value;
        }
        var percent = new BigDecimal(value.text());
        if (!sign && percent.compareTo(BigDecimal.ONE) < 0) {
            percent = percent.movePointRight(2);
        }
        return percent.signum() < 0 || percent.compareTo(ALL) > 0
                ? Value.wrong("percentRange")
                : Value.of(percent.toPlainString());
    }

    private static String formulaOr(String cell, String code) {
        return cell.startsWith("=") ? "formula" : code;
    }
}
