package org.vrazka.shared.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/** Numbers and dates as people here write them: 1 234,50 €; 76,8 %; 23.11.2026. */
public final class Format {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private Format() {}

    /** An amount with two decimals and its currency's sign. */
    public static String money(Money money) {
        return money(money.amount(), money.currency());
    }

    public static String money(BigDecimal amount, String currency) {
        return number(amount, 2) + NO_BREAK_SPACE + symbol(currency);
    }

    /** A whole number. */
    public static String number(long value) {
        return decimals("#,##0").format(value);
    }

    /** A number rounded half up to this many decimals. */
    public static String number(BigDecimal value, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return decimals(pattern).format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A number with the decimals that it has, such as a quantity or a price. */
    public static String exact(BigDecimal value) {
        return number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** A fraction as percent with one decimal: 0.768 is 76,8 %. */
    public static String percent(double fraction) {
        return number(BigDecimal.valueOf(fraction * 100), 1) + NO_BREAK_SPACE + "%";
    }

    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** An instant in the zone of who asks. */
    public static String instant(Instant instant) {
        return TIME.format(instant.atZone(zone()));
    }

    /** The zone of who asks. */
    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    private static DecimalFormat decimals(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Text.language());
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static String symbol(String currency) {
        return Currency.getInstance(currency).getSymbol(Text.language());
    }
}
