package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a report, in the order in which profit is formed. Money is in the base currency.
 */
public enum Figure {
    /** What the goods sold would have come to without discounts. */
    LISTED("listed"),
    DISCOUNTS("discounts"),
    RETURNS("returns"),
    /** Sales less discounts and returns. */
    REVENUE("revenue"),
    /** Of the goods that were sold and did not come back; null when any is unknown. */
    COST("cost"),
    /** Revenue less cost; null when any cost is unknown. */
    PROFIT("grossProfit"),
    /** Gross profit as a fraction of revenue; null without revenue. */
    MARGIN("margin"),
    /** What serving the customers cost beside the goods. */
    DIRECT_COSTS("directCosts"),
    /** Gross profit less direct costs; null when any cost of goods is unknown. */
    CONTRIBUTION("contribution"),
    /** Contribution as a fraction of revenue; null without revenue. */
    CONTRIBUTION_MARGIN("contributionMargin"),
    /** Sold less returned. */
    QUANTITY("quantity"),
    /** Orders that shipped something. */
    ORDERS("orders");

    /** What a table shows unless asked otherwise. */
    static final List<Figure> USUAL = List.of(REVENUE, DISCOUNTS, PROFIT, MARGIN);

    /** The same where there are direct costs. */
    static final List<Figure> USUAL_WITH_CHARGES =
            List.of(REVENUE, PROFIT, MARGIN, DIRECT_COSTS, CONTRIBUTION);

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    /** Its name in addresses and in the API. */
    public String word() {
        return word;
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values()).filter(figure -> figure.word.equals(word)).findFirst();
    }

    public String label() {
        return t("profitability.figure." + word);
    }

    public boolean isMoney() {
        return !isFraction() && this != QUANTITY && this != ORDERS;
    }

    /** Of revenue. */
    public boolean isFraction() {
        return this == MARGIN || this == CONTRIBUTION_MARGIN;
    }

    /** Made of direct costs. */
    boolean isOfCharges() {
        return this == DIRECT_COSTS || this == CONTRIBUTION || this == CONTRIBUTION_MARGIN;
    }

    /** Of no product alone. */
    boolean isOfWholeOrders() {
        return this == ORDERS || isOfCharges();
    }

    /** Seen by those only who may see costs. */
    public boolean isOfCosts() {
        return this == COST || this == PROFIT || this == MARGIN || isOfCharges();
    }

    /** Null: nobody knows. */
    public @Nullable BigDecimal of(Parts parts) {
        boolean known = parts.get(Part.UNKNOWN).signum() == 0;
        return switch (this) {
            case LISTED -> parts.get(Part.SALES).add(parts.get(Part.DISCOUNTS));
            case DISCOUNTS -> parts.get(Part.DISCOUNTS);
            case RETURNS -> parts.get(Part.RETURNS);
            case REVENUE -> parts.revenue();
            case COST -> known ? parts.get(Part.COST) : null;
            case PROFIT -> known ? parts.revenue().subtract(parts.get(Part.COST)) : null;
            case MARGIN -> ofRevenue(PROFIT.of(parts), parts);
            case DIRECT_COSTS -> parts.directCosts();
            case CONTRIBUTION -> less(PROFIT.of(parts), parts.directCosts());
            case CONTRIBUTION_MARGIN -> ofRevenue(CONTRIBUTION.of(parts), parts);
            case QUANTITY -> parts.get(Part.QUANTITY);
            case ORDERS -> parts.get(Part.ORDERS);
        };
    }

    private static @Nullable BigDecimal ofRevenue(@Nullable BigDecimal profit, Parts parts) {
        return profit == null || parts.revenue().signum() <= 0
                ? null
                : profit.divide(parts.revenue(), MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal profit, BigDecimal costs) {
        return profit == null ? null : profit.subtract(costs);
    }

    /** As people read it. */
    public String show(BigDecimal value, String currency) {
        if (isFraction()) {
            return Format.percent(value);
        }
        return isMoney() ? Format.money(value, currency) : Format.exact(value);
    }

    /** As programs read it: money to two decimals, a fraction to four. */
    String plain(BigDecimal value) {
        if (isFraction()) {
            return value.setScale(4, RoundingMode.HALF_UP).toPlainString();
        }
        return isMoney()
                ? value.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                        .toPlainString();
    }
}
