package org.vrazka.shared.web;

import static org.vrazka.shared.web.Text.t;

import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers and dates as people here write them, the same in both languages: 1 234,50 €; 76,8 %;
 * 23.11.2026. Spaces inside a number do not break, minus is −.
 */
public final class Format {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DecimalFormatSymbols SYMBOLS = symbols();
    private static final Map<Integer, DecimalFormat> DECIMALS = new ConcurrentHashMap<>();
    private static final long KILO = 1024;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Format() {}

    /** An amount with two decimals and its currency's sign. */
    public static String money(Money money) {
        return money(money.amount(), money.currency());
    }

    public static String money(BigDecimal amount, String currency) {
        return number(amount, 2) + NO_BREAK_SPACE + sign(currency);
    }

    /** A whole number. */
    public static String number(long value) {
        return decimals(0).format(value);
    }

    /** A number rounded half up to this many decimals. */
    public static String number(BigDecimal value, int decimals) {
        return decimals(decimals).format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A number with the decimals that it has, such as a quantity or a price. */
    public static String exact(BigDecimal value) {
        return number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** A price of one, without its currency: two decimals, or as many more as it has. */
    public static String price(BigDecimal value) {
        return number(value, Math.max(2, value.stripTrailingZeros().scale()));
    }

    /** A fraction as percent with one decimal: 0.768 is 76,8 %. */
    public static String percent(double fraction) {
        return percent(BigDecimal.valueOf(fraction));
    }

    public static String percent(BigDecimal fraction) {
        return number(fraction.movePointRight(2), 1) + NO_BREAK_SPACE + "%";
    }

    /** The size of a file: in bytes, kilobytes of 1024 or megabytes of so many of them. */
    public static String bytes(long count) {
        if (count < KILO) {
            return t("shared.bytes", count);
        }
        var value =
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(KILO), MathContext.DECIMAL64);
        return value.compareTo(BigDecimal.valueOf(KILO)) < 0
                ? t("shared.kilobytes", number(value, 0))
                : t("shared.megabytes", trimmed(value));
    }

    private static String trimmed(BigDecimal kilobytes) {
        var mega = kilobytes.divide(BigDecimal.valueOf(KILO), 1, RoundingMode.HALF_UP);
        return number(mega, Math.max(0, mega.stripTrailingZeros().scale()));
    }

    /** A day as forms and JSON have it, for people; what is no such day stays. */
    public static String day(String typed) {
        try {
            return date(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return typed;
        }
    }

    /** A day, as tables show it. */
    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** A day inside a sentence, in Bulgarian with „г.“. */
    public static String dateInText(LocalDate day) {
        return t("shared.dateInText", date(day));
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** An instant in the zone of who asks. */
    public static String instant(Instant instant) {
        var there = instant.atZone(zone());
        return DAY.format(there) + "," + NO_BREAK_SPACE + TIME.format(there);
    }

    /** The time of an instant in the zone of who asks, where its day stands elsewhere. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(zone()));
    }

    /** An instant inside a sentence, in Bulgarian with „г.“ and „ч.“. */
    public static String instantInText(Instant instant) {
        var there = instant.atZone(zone());
        return t("shared.instantInText", DAY.format(there), TIME.format(there));
    }

    /** The zone of who asks. */
    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    /** The day that it is for who asks. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone()));
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "EUR" -> "€";
            case "USD" -> "$";
            case "GBP" -> "£";
            case "BGN" -> Text.language().equals(Text.BULGARIAN) ? "лв." : "BGN";
            default -> currency;
        };
    }

    /** Made once for each number of decimals; one that is in use is nobody else's. */
    private static DecimalFormat decimals(int count) {
        return (DecimalFormat) DECIMALS.computeIfAbsent(count, Format::made).clone();
    }

    private static DecimalFormat made(int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign('\u2212');
        return symbols;
    }
}
