package org.vrazka.profitability;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains the change of profit between two periods, from what each customer bought of each
 * product.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Bridges {
    static final Table<Record> BUYERS = table(name("buyers"));
    static final Field<String> WHO = field(name("buyers", "who"), String.class);

    private static final Field<Integer> BUYER = field(name("buyers", "buyer"), Integer.class);
    private static final Field<?> FIRST = field(name("k0"));
    private static final Table<Record> BOUGHT = table(name("bought"));
    private static final Table<Record> FOUND = table(name("found"));

    private final DSLContext db;
    private final Sums sums;
    private final Facts facts;

    Bridges(DSLContext db, Sums sums, Facts facts) {
        this.db = db;
        this.sums = sums;
        this.facts = facts;
    }

    /** Empty: some cost is unknown, and profit with it. */
    Optional<Bridge> of(Period now, Period then, List<SalesGroup> only) {
        var marked = facts.marked();
        var lines =
                facts.select(cut(only, true), now, marked)
                        .unionAll(facts.select(cut(only, false), then, marked));
        var who = field(name(WHO.getName()), String.class);
        var rows =
                db.with(buyers(now, then, only))
                        .with(name(FOUND.getName()).fields(columns()).as(lines))
                        .select(
                                who,
                                of(Part.QUANTITY, false),
                                revenue(false),
                                of(Part.COST, false),
                                of(Part.QUANTITY, true),
                                revenue(true),
                                of(Part.COST, true),
                                sum(Sums.part(Part.UNKNOWN)))
                        .from(FOUND)
                        .groupBy(who, FIRST)
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

    private static Facts.Cut cut(List<SalesGroup> only, boolean now) {
        return new Facts.Cut(List.of(Dimension.PRODUCT), only, null, now, true);
    }

    private static String[] columns() {
        return Stream.concat(
                        Stream.of(WHO.getName()),
                        Arrays.stream(Sums.columns(List.of(Dimension.PRODUCT))))
                .toArray(String[]::new);
    }

    /** Of each customer, in which of the periods it bought: told before lines are read, once. */
    private CommonTableExpression<?> buyers(Period now, Period then, List<SalesGroup> only) {
        var bought = sums.summed(List.of(Dimension.PARTY), now, then, only);
        return name(BUYERS.getName())
                .fields(BUYER.getName(), WHO.getName())
                .as(
                        db.with(bought.found())
                                .with(bought.as(BOUGHT.getName()))
                                .select(FIRST, who())
                                .from(BOUGHT)
                                .groupBy(FIRST));
    }

    /** Sales of nobody in particular are those of one customer. */
    static Condition isBuyer(Field<Integer> party) {
        return coalesce(party, inline(0)).eq(coalesce(BUYER, inline(0)));
    }

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
