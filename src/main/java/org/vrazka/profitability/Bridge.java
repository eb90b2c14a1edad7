package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why gross profit changed between two periods: price, volume and mix.
 *
 * <p>Of customers who bought in both periods, for each product sold in both, with quantity q,
 * average price p and average cost c of one unit, before (0) and after (1):
 *
 * <pre>
 * price  = Σ q1 (p1 − p0)
 * cost   = − Σ q1 (c1 − c0)
 * volume = (V − 1) Σ q0 (p0 − c0),  V = Σ q1 p0 / Σ q0 p0
 * mix    = Σ (q1 − V q0) (p0 − c0)
 * </pre>
 *
 * V is the growth of sales at the prices of before: quantities of different units are never added
 * up. The profit of products that these customers bought in one period only is the range; that of
 * customers who bought in one period only is what was won and lost. The parts sum to the change.
 *
 * @param before gross profit of the earlier period
 * @param after gross profit of the later period
 * @param parts unrounded, to forty digits
 */
public record Bridge(BigDecimal before, BigDecimal after, Map<Step, BigDecimal> parts) {
    private static final MathContext DIGITS = new MathContext(40);

    /** What profit changes by, in the order in which it is told. */
    public enum Step {
        WON,
        LOST,
        VOLUME,
        MIX,
        RANGE,
        PRICE,
        COST;

        /** Its name in the API. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return t("profitability.step." + word());
        }

        /** What it means, in a sentence. */
        public String hint() {
            return t("profitability.step." + word() + ".hint");
        }
    }

    /** Whose a product's sums are. */
    enum Buyers {
        BOTH,
        WON,
        LOST
    }

    /** Quantity, revenue and cost of a product in one period, less what came back. */
    record Sold(BigDecimal quantity, BigDecimal revenue, BigDecimal cost) {
        BigDecimal profit() {
            return revenue.subtract(cost);
        }
    }

    record Product(Buyers buyers, Sold before, Sold after) {
        /** Average prices can be compared. */
        private boolean isPaired() {
            return before.quantity.signum() > 0 && after.quantity.signum() > 0;
        }
    }

    static Bridge of(Collection<Product> products) {
        var parts = new EnumMap<Step, BigDecimal>(Step.class);
        for (var step : Step.values()) {
            parts.put(step, BigDecimal.ZERO);
        }
        var sales = BigDecimal.ZERO;
        var atOldPrices = BigDecimal.ZERO;
        var profit = BigDecimal.ZERO;
        var atOldMargins = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        var after = BigDecimal.ZERO;
        for (var product : products) {
            var then = product.before;
            var now = product.after;
            before = before.add(then.profit());
            after = after.add(now.profit());
            var change = now.profit().subtract(then.profit());
            switch (product.buyers) {
                case WON -> parts.merge(Step.WON, change, BigDecimal::add);
                case LOST -> parts.merge(Step.LOST, change, BigDecimal::add);
                case BOTH -> {
                    if (!product.isPaired()) {
                        parts.merge(Step.RANGE, change, BigDecimal::add);
                        continue;
                    }
                    var growth = now.quantity.divide(then.quantity, DIGITS);
                    var oldRevenue = then.revenue.multiply(growth, DIGITS);
                    var oldCost = then.cost.multiply(growth, DIGITS);
                    parts.merge(Step.PRICE, now.revenue.subtract(oldRevenue), BigDecimal::add);
                    parts.merge(Step.COST, oldCost.subtract(now.cost), BigDecimal::add);
                    sales = sales.add(then.revenue);
                    atOldPrices = atOldPrices.add(oldRevenue);
                    profit = profit.add(then.profit());
                    atOldMargins = atOldMargins.add(oldRevenue.subtract(oldCost));
                }
            }
        }
        var volume = sales.signum() <= 0 ? BigDecimal.ONE : atOldPrices.divide(sales, DIGITS);
        var grown = profit.multiply(volume, DIGITS);
        parts.put(Step.VOLUME, grown.subtract(profit));
        parts.put(Step.MIX, atOldMargins.subtract(grown));
        return new Bridge(before, after, parts);
    }

    /**
     * The parts in cents, which sum to the change in cents: what rounding leaves goes to the
     * largest.
     */
    Map<Step, BigDecimal> rounded() {
        var rounded = new EnumMap<Step, BigDecimal>(Step.class);
        parts.forEach((step, part) -> rounded.put(step, cents(part)));
        var left =
                cents(after)
                        .subtract(cents(before))
                        .subtract(
                                rounded.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var largest =
                parts.entrySet().stream()
                        .max(Comparator.comparing(entry -> entry.getValue().abs()))
                        .orElseThrow()
                        .getKey();
        rounded.merge(largest, left, BigDecimal::add);
        return rounded;
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** How much of the earlier profit a part is; null without such. */
    @Nullable BigDecimal share(BigDecimal part) {
        return before.signum() <= 0 ? null : part.divide(before, MathContext.DECIMAL32);
    }
}
