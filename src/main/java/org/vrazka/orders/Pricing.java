package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the prices of a document become money: each line is rounded once, half up, to two decimals,
 * and the rounded lines add up to what is printed. {@link DocumentSums} says the same in SQL.
 *
 * @param discount a fraction of what lines come to after their own discount
 * @param withVat whether prices contain VAT
 * @param vatBasis what in the law allows the lines of 0 %
 * @param exact amounts stand unrounded, as another system gave them
 */
public record Pricing(
        BigDecimal discount, boolean withVat, @Nullable String vatBasis, boolean exact) {
    /** Prices without VAT and no discount. */
    public static final Pricing PLAIN = new Pricing(BigDecimal.ZERO, false, null, false);

    /** Places to which VAT is taken out of amounts that stand unrounded. */
    private static final int EXACT_PLACES = 10;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What so many pieces come to in the prices of the document. */
    BigDecimal priced(BigDecimal pieces, BigDecimal price, BigDecimal off) {
        var worth = worth(pieces, price, off);
        return exact ? worth : worth.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The same without VAT.
     *
     * @param vat percent of the line; null: unknown
     */
    BigDecimal net(BigDecimal pieces, BigDecimal price, BigDecimal off, @Nullable BigDecimal vat) {
        return withVat && vat != null
                ? worth(pieces, price, off)
                        .divide(
                                BigDecimal.ONE.add(share(vat)),
                                exact ? EXACT_PLACES : 2,
                                RoundingMode.HALF_UP)
                : priced(pieces, price, off);
    }

    private BigDecimal worth(BigDecimal pieces, BigDecimal price, BigDecimal off) {
        return pieces.multiply(price)
                .multiply(BigDecimal.ONE.subtract(off))
                .multiply(BigDecimal.ONE.subtract(discount));
    }

    /** Percent as a fraction. */
    static BigDecimal share(BigDecimal percent) {
        return percent.divide(HUNDRED);
    }
}
