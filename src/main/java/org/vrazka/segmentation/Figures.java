package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Measures as people and programs read them.
 *
 * @param currency of the company
 */
public record Figures(String currency) {
    private static final int CENTS = 2;
    private static final int MEAN_OF_COUNTS = 4;
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** For programs: money to the cent, counts as they are. */
    static String plain(Measure measure, BigDecimal value) {
        return measure.isMoney() ? cents(value) : value.stripTrailingZeros().toPlainString();
    }

    static String cents(BigDecimal value) {
        return value.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }

    static String plainMean(Measure measure, double mean) {
        int decimals = measure.isMoney() ? CENTS : MEAN_OF_COUNTS;
        return BigDecimal.valueOf(mean).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** For people. */
    public String of(Measure measure, BigDecimal value) {
        return measure.isMoney() ? Format.money(value, currency) : Format.exact(value);
    }

    /** Without cents, for charts and cells; empty when unknown. */
    public String round(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var whole = value.setScale(0, RoundingMode.HALF_UP);
        return measure.isMoney()
                ? Format.money(whole, currency).replaceFirst("[.,]00(?=\\D*$)", "")
                : Format.number(whole, 0);
    }

    String mean(Measure measure, double mean) {
        var value = BigDecimal.valueOf(mean);
        return measure.isMoney() ? Format.money(value, currency) : Format.number(value, 1);
    }

    /** A threshold, which is percent already. */
    static String threshold(BigDecimal percent) {
        return Format.exact(percent) + NO_BREAK_SPACE + "%";
    }
}
