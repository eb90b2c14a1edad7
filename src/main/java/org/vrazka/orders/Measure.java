package org.vrazka.orders;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.vrazka.records.Filter;
import org.vrazka.records.Op;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is summed of sales, in the base currency. */
public enum Measure {
    /** Sales less returns. */
    REVENUE("revenue"),
    /** Sales before returns. */
    GROSS_REVENUE("grossRevenue"),
    /** Refusals and returns, positive. */
    REFUSED("refused"),
    /** Orders that shipped something. */
    ORDERS("orders"),
    /** Revenue less its cost; null when any cost is unknown. */
    GROSS_PROFIT("grossProfit");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    /** Its name in addresses and in the API. */
    public String word() {
        return word;
    }

    public static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }

    public String label() {
        return t("orders.measure." + word);
    }

    public boolean isMoney() {
        return this != ORDERS;
    }

    /** The documents behind a figure of it, as a filter of the list of orders. */
    Filter documents() {
        var sold = new Filter.Is("state", Op.IN, List.of("SHIPPING", "COMPLETED"));
        var order = new Filter.Is("document", Op.EQ, "ORDER");
        return switch (this) {
            case REVENUE, GROSS_PROFIT -> sold;
            case GROSS_REVENUE, ORDERS -> new Filter.All(List.of(sold, order));
            case REFUSED ->
                    new Filter.Any(
                            List.of(
                                    new Filter.All(
                                            List.of(
                                                    sold,
                                                    new Filter.Is("document", Op.EQ, "RETURN"))),
                                    new Filter.All(
                                            List.of(
                                                    order,
                                                    new Filter.Is(
                                                            "state",
                                                            Op.IN,
                                                            List.of(
                                                                    "CONFIRMED",
                                                                    "SHIPPING",
                                                                    "COMPLETED")),
                                                    new Filter.Is("refused", Op.GT, "0")))));
        };
    }

    Field<BigDecimal> sum() {
        return switch (this) {
            case REVENUE -> of(SALE.AMOUNT, Effect.SALE).minus(of(SALE.AMOUNT, Effect.RETURN));
            case GROSS_REVENUE -> of(SALE.AMOUNT, Effect.SALE);
            case REFUSED -> of(SALE.AMOUNT, Effect.REFUSAL, Effect.RETURN);
            case ORDERS ->
                    count().filterWhere(SALE.EFFECT.eq(Effect.SALE.name())).cast(BigDecimal.class);
            case GROSS_PROFIT -> {
                var margin = SALE.AMOUNT.minus(SALE.COST);
                var unknown =
                        count().filterWhere(
                                        SALE.EFFECT.in(Effect.SALE.name(), Effect.RETURN.name()),
                                        SALE.COST.isNull());
                yield when(unknown.eq(0), of(margin, Effect.SALE).minus(of(margin, Effect.RETURN)));
            }
        };
    }

    private static Field<BigDecimal> of(Field<BigDecimal> amount, Effect... effects) {
        var names = Arrays.stream(effects).map(Effect::name).toList();
        return coalesce(
                DSL.sum(amount).filterWhere(SALE.EFFECT.in(names)), inline(BigDecimal.ZERO));
    }
}
