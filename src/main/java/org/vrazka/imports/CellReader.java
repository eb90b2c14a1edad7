package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.DecimalStyle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one cell as its field wants it. */
class CellReader {
    private static final int LONG_TEXT = 10_000;
    private static final int TEXT = 300;
    private static final int DIGITS = 40;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** How Outlook writes no day, and Google one without a year. */
    private static final Pattern NO_DAY = Pattern.compile("0/0/0+|--\\d\\d-?\\d\\d");

    private final Settings settings;
    private String lastDay = "";
    private @Nullable String lastDayRead;

    CellReader(Settings settings) {
        this.settings = settings;
    }

    /** A cell's value in plain form, or the code of what is wrong with it. */
    record Value(@Nullable String text, @Nullable String problem) {
        static Value of(String text) {
            return new Value(text, null);
        }

        static Value wrong(String code) {
            return new Value(null, code);
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
            case YES_NO -> yesNo(cell);
            case STATE -> state(cell);
            case CAUSE -> cause(cell);
            case MEANS -> means(cell);
            case CURRENCY -> currency(cell);
        };
    }

    private static Value text(ImportField field, String cell) {
        boolean isLong =
                field.isOwn()
                        || field.name().equals("note")
                        || field.name().equals("description")
                        || field.name().equals("address");
        return cell.length() > (isLong ? LONG_TEXT : TEXT)
                ? Value.wrong("tooLong")
                : Value.of(cell);
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

    private Value day(String cell) {
        if (NO_DAY.matcher(cell).matches()) {
            return new Value(null, null);
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

    private static Value yesNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "y", "да", "д", "+" -> Value.of("true");
            case "0", "false", "no", "n", "не", "н", "-" -> Value.of("false");
            default -> Value.wrong("yesNo");
        };
    }

    private static Value state(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "draft", "чернова" -> Value.of("DRAFT");
            case "confirmed", "new", "open", "потвърдена", "нова" -> Value.of("CONFIRMED");
            case "shipping", "shipped", "in transit", "експедира се", "експедирана", "изпратена" ->
                    Value.of("SHIPPING");
            case "completed",
                    "complete",
                    "delivered",
                    "done",
                    "closed",
                    "paid",
                    "завършена",
                    "изпълнена",
                    "доставена" ->
                    Value.of("COMPLETED");
            case "cancelled", "canceled", "анулирана", "отказана" -> Value.of("CANCELLED");
            default -> Value.wrong("state");
        };
    }

    private static Value cause(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "us", "we", "ours", "ние", "наша", "фирмата" -> Value.of("US");
            case "customer", "the customer", "client", "клиент", "клиентът" -> Value.of("CUSTOMER");
            case "supplier", "the supplier", "vendor", "доставчик", "доставчикът" ->
                    Value.of("SUPPLIER");
            case "carrier", "the carrier", "превозвач", "превозвачът" -> Value.of("CARRIER");
            default -> Value.wrong("cause");
        };
    }

    private static Value means(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "bank",
                    "bank transfer",
                    "transfer",
                    "wire",
                    "банка",
                    "по банка",
                    "банков път",
                    "банков превод",
                    "превод",
                    "по сметка" ->
                    Value.of("BANK");
            case "cash", "в брой", "брой", "каса", "кеш" -> Value.of("CASH");
            case "card",
                    "credit card",
                    "debit card",
                    "pos",
                    "карта",
                    "с карта",
                    "пос",
                    "постерминал" ->
                    Value.of("CARD");
            case "on_delivery", "on delivery", "cash on delivery", "cod", "наложен платеж" ->
                    Value.of("ON_DELIVERY");
            case "other", "друго", "друг" -> Value.of("OTHER");
            default -> Value.wrong("means");
        };
    }

    private static Value currency(String cell) {
        var code = cell.toUpperCase(Locale.ROOT);
        return switch (code) {
            case "ЛВ", "ЛВ." -> Value.of("BGN");
            case "€" -> Value.of("EUR");
            case "$" -> Value.of("USD");
            case "£" -> Value.of("GBP");
            default -> code.matches("[A-Z]{3}") ? Value.of(code) : Value.wrong("currency");
        };
    }

    private static String formulaOr(String cell, String code) {
        return cell.startsWith("=") ? "formula" : code;
    }
}
