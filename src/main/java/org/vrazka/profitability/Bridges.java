package org.vrazka.profitability;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.profitability.Bridge.Buyers;
import org.vrazka.profitability.Bridge.Product;
import org.vrazka.profitability.Bridge.Sold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Explains the change of profit between two periods, from what each customer bought of each
 * product.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Bridges {
    private static final Field<Integer> PARTY = field(name("k0"), Integer.class);
    private static final Field<Integer> PRODUCT = field(name("k1"), Integer.class);
    private static final Table<Record> BOUGHT = table(name("bought"));
    private static final Table<Record> BUYERS = table(name("buyers"));
    private static final Field<Integer> BUYER = field(name("buyer"), Integer.class);
    private static final Field<String> WHO = field(name("who"), String.class);

    private final DSLContext db;
    private final Sums sums;

    Bridges(DSLContext db, Sums sums) {
        this.db = db;
        this.sums = sums;
    }

    /** Empty: some cost is unknown, and profit with it. */
    Optional<Bridge> of(Period now, Period then, List<SalesGroup> only) {
        var by = List.of(Dimension.PARTY, Dimension.PRODUCT);
        var bought = sums.summed(by, now, then, only);
        var buyers =
                name(BUYERS.getName())
                        .fields(BUYER.getName(), WHO.getName())
                        .as(db.select(PARTY, who()).from(BOUGHT).groupBy(PARTY));
        var rows =
                db.with(bought.found())
                        .with(bought.as(BOUGHT.getName()))
                        .with(buyers)
                        .select(
                                WHO,
                                of(Part.QUANTITY, false),
                                revenue(false),
                                of(Part.COST, false),
                                of(Part.QUANTITY, true),
                                revenue(true),
                                of(Part.COST, true),
                                sum(Sums.part(Part.UNKNOWN)))
                        .from(BOUGHT)
                        .join(BUYERS)
                        .on(coalesce(PARTY, inline(0)).eq(coalesce(BUYER, inline(0))))
                        .groupBy(WHO, PRODUCT)
                        .fetch();
        boolean unknown = rows.stream().anyMatch(row -> row.value8().signum() > 0);
        return unknown
                ? Optional.empty()
                : Optional.of(
                        Bridge.of(
                                rows.map(row ->
                                        new Product(
                                                Buyers.valueOf(row.value1()),
                                                new Sold(row.value2(), row.value3(), row.value4()),
                                                new Sold(
                                                        row.value5(),
                                                        row.value6(),
                                                        row.value7())))));
    }

    /** Sales of nobody in particular are those of one customer. */
    private static Field<String> who() {
        var bought = Sums.part(Part.SALES).gt(inline(BigDecimal.ZERO));
        var now = boolOr(Sums.NOW.isTrue().and(bought));
        var then = boolOr(Sums.NOW.isFalse().and(bought));
        return when(now.isTrue().and(then.isTrue()), inline(Buyers.BOTH.name()))
                .when(then.isTrue(), inline(Buyers.LOST.name()))
                .when(now.isTrue(), inline(Buyers.WON.name()))
                .otherwise(inline(Buyers.BOTH.name()));
    }

    private static Field<BigDecimal> revenue(boolean now) {
        return of(Part.SALES, now).minus(of(Part.RETURNS, now));
    }

    private static Field<BigDecimal> of(Part part, boolean now) {
        return coalesce(
                sum(Sums.part(part)).filterWhere(now ? Sums.NOW.isTrue() : Sums.NOW.isFalse()),
                inline(BigDecimal.ZERO));
    }
}
