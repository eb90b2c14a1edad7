package org.vrazka.profitability;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.vrazka.shared.web.Text.t;

import static java.util.Objects.requireNonNullElse;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesReport;
import org.vrazka.profitability.Largest.Chosen;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Sums of a period and of the one it is compared with, in one statement, under the reach of who
 * asks. Months that were summed are read from their sums, all else from the facts: the answer is
 * the same whichever stands.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Sums {
    static final Field<Boolean> NOW = field(name("now"), Boolean.class);

    private final DSLContext db;
    private final Facts facts;
    private final Largest largest;

    Sums(DSLContext db, Facts facts, Largest largest) {
        this.db = db;
        this.facts = facts;
        this.largest = largest;
    }

    /**
     * What one combination of keys comes to.
     *
     * @param now in the period asked for, not in the other
     */
    record Sum(boolean now, List<@Nullable Object> keys, Parts parts) {}

    /** The two steps of a query that sums: what sources say, and that summed by key and period. */
    record Steps(CommonTableExpression<?> found, Select<?> summed) {
        CommonTableExpression<?> as(String table) {
            return name(table).as(summed);
        }
    }

    /**
     * @param other null: nothing to compare with
     * @param only what it is narrowed to
     * @param most groups of the first dimension, those of the largest sales; when the second one is
     *     long, combinations of both, among the customers or products of the largest sales
     * @throws Invalid when all of it is too much to be read
     */
    List<Sum> of(
            List<Dimension> by,
            Period period,
            @Nullable Period other,
            List<SalesGroup> only,
            int most) {
        var steps = summed(by, period, other, only, chosen(by, period, other, only, most));
        var summed = steps.as("summed");
        if (by.isEmpty()) {
            return read(db.with(steps.found()).with(summed).selectFrom(summed).fetch(), 0);
        }
        boolean pairs = by.size() > 1 && ProfitQuestion.isLong(by.get(1));
        var ranked = keys(by).subList(0, pairs ? 2 : 1);
        var largest = largest(ranked, most);
        int limit = 2 * SalesReport.MOST_ROWS;
        var rows =
                db.with(steps.found())
                        .with(summed)
                        .with(largest)
                        .select(summed.fields())
                        .from(summed)
                        .join(largest)
                        .on(ranked.stream().map(Sums::isLargest).toArray(Condition[]::new))
                        .limit(limit + 1)
                        .fetch();
        if (rows.size() > limit) {
            throw new Invalid("by", "tooMany", t("orders.error.tooMany", SalesReport.MOST_ROWS));
        }
        return read(rows, by.size());
    }

    /** What all is made of alone; null: of all. */
    private @Nullable Chosen chosen(
            List<Dimension> by,
            Period period,
            @Nullable Period other,
            List<SalesGroup> only,
            int most) {
        if (by.contains(Dimension.PARTY)) {
            return largest.parties(new Largest.Asked(only, period, other), most);
        }
        if (!by.contains(Dimension.PRODUCT) || by.size() == 1) {
            return null;
        }
        var steps = summed(List.of(Dimension.PRODUCT), period, other, only);
        var products = keys(List.of(Dimension.PRODUCT));
        var found =
                db.with(steps.found())
                        .with(steps.as("summed"))
                        .with(largest(products, most))
                        .select(products)
                        .from(table(name("largest")))
                        .fetch(0, Integer.class);
        return found.size() < most ? null : new Chosen(Dimension.PRODUCT, new ArrayList<>(found));
    }

    private CommonTableExpression<?> largest(List<Field<?>> ranked, int most) {
        var order = new ArrayList<OrderField<?>>();
        order.add(sum(part(Part.SALES)).desc().nullsLast());
        order.addAll(ranked);
        return name("largest")
                .as(
                        db.select(ranked)
                                .from(table(name("summed")))
                                .groupBy(ranked)
                                .orderBy(order)
                                .limit(most));
    }

    /** Nothing equals nothing too, and equality of text can be hashed. */
    private static Condition isLargest(Field<?> key) {
        return condition(
                "coalesce({0}::text, '') = coalesce({1}::text, '')",
                field(name("summed", key.getName())), field(name("largest", key.getName())));
    }

    Steps summed(List<Dimension> by, Period period, @Nullable Period other, List<SalesGroup> only) {
        return summed(by, period, other, only, null);
    }

    private Steps summed(
            List<Dimension> by,
            Period period,
            @Nullable Period other,
            List<SalesGroup> only,
            @Nullable Chosen chosen) {
        var marked = facts.marked();
        var all = facts.select(new Facts.Cut(by, only, chosen, true), period, marked);
        if (other != null) {
            var then = new Facts.Cut(by, only, chosen, false);
            all = all.unionAll(facts.select(then, other, marked));
        }
        var groups = new ArrayList<Field<?>>(keys(by));
        groups.add(NOW);
        var columns = new ArrayList<Field<?>>(groups);
        for (var part : Part.values()) {
            columns.add(sum(part(part)).as(part(part)));
        }
        return new Steps(
                name("found").fields(columns(by)).as(all),
                db.select(columns).from(table(name("found"))).groupBy(groups));
    }

    private static List<Field<?>> keys(List<Dimension> by) {
        var keys = new ArrayList<Field<?>>();
        for (int i = 0; i < by.size(); i++) {
            var key = name("k" + i);
            keys.add(by.get(i).isTime() ? field(key, LocalDate.class) : field(key));
        }
        return keys;
    }

    static String[] columns(List<Dimension> by) {
        var columns = new ArrayList<String>();
        keys(by).forEach(key -> columns.add(key.getName()));
        columns.add(NOW.getName());
        for (var part : Part.values()) {
            columns.add(part(part).getName());
        }
        return columns.toArray(String[]::new);
    }

    static Field<BigDecimal> part(Part part) {
        return field(name("p" + part.ordinal()), BigDecimal.class);
    }

    private static List<Sum> read(List<? extends Record> rows, int keys) {
        return rows.stream().map(row -> read(row, keys)).toList();
    }

    private static Sum read(Record row, int many) {
        var keys = new ArrayList<@Nullable Object>();
        for (int i = 0; i < many; i++) {
            keys.add(row.get(i));
        }
        var sums = new EnumMap<Part, BigDecimal>(Part.class);
        for (var part : Part.values()) {
            var sum = row.get(many + 1 + part.ordinal(), BigDecimal.class);
            sums.put(part, requireNonNullElse(sum, BigDecimal.ZERO));
        }
        return new Sum(Boolean.TRUE.equals(row.get(many)), keys, new Parts(sums));
    }
}
