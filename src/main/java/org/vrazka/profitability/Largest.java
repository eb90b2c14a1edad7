package org.vrazka.profitability;

import static org.jooq.impl.DSL.inline;
import static org.vrazka.orders.db.Tables.PARTY_SALES;
import static org.vrazka.orders.db.Tables.SALE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.months.Spans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The customers of the largest sales, found before all other figures are made of them alone: there
 * may be a million.
 *
 * <p>No period holds more than a customer bought in all its time. So the largest of all time are
 * tried first; they will do when the smallest that is wanted sold for more in the period than the
 * next did ever (the threshold algorithm of Fagin, Lotem and Naor, 2001, with one list).
 */
@Component
class Largest {
    /** So many times the wanted are tried, one after the other, before all are. */
    private static final int[] TRIED = {2, 40};

    /** All at once are quicker than more than these, one by one. */
    private static final int MOST_TRIED = 10_000;

    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    private final DSLContext db;
    private final Facts facts;

    Largest(DSLContext db, Facts facts) {
        this.db = db;
        this.facts = facts;
    }

    /**
     * Customers or products that a question is narrowed to.
     *
     * @param keys null among them: nobody, or nothing, in particular
     */
    record Chosen(Dimension dimension, List<@Nullable Integer> keys) {
        static Chosen parties(List<@Nullable Integer> keys) {
            return new Chosen(Dimension.PARTY, keys);
        }
    }

    /** Whose sales are ranked: of two periods together. */
    record Asked(List<SalesGroup> only, Period period, @Nullable Period other) {
        private Condition days() {
            var day = Source.DOCUMENTS.day();
            var inPeriod = Spans.days(period).of(day);
            return other == null ? inPeriod : inPeriod.or(Spans.days(other).of(day));
        }
    }

    /**
     * @param most so many customers
     * @return null: all of them count, there are fewer or the question is of products
     */
    @Nullable Chosen parties(Asked asked, int most) {
        if (ProfitQuestion.isOfLines(List.of(Dimension.PARTY), asked.only)) {
            return null;
        }
        for (int times : TRIED) {
            int tried = most * times;
            if (tried > MOST_TRIED) {
                break;
            }
            var largest = ofAllTime(tried);
            var keys = new ArrayList<@Nullable Integer>(largest.getValues(PARTY_SALES.PARTY_KEY));
            keys.add(null); // nobody in particular
            var ranked = ranked(asked, Chosen.parties(keys), most);
            boolean all = largest.size() < tried;
            if (all || isEnough(ranked, most, largest.getLast().value2())) {
                return chosen(ranked, most);
            }
        }
        return chosen(ranked(asked, null, most), most);
    }

    private Result<Record2<Integer, BigDecimal>> ofAllTime(int most) {
        return db.select(PARTY_SALES.PARTY_KEY, PARTY_SALES.SALES)
                .from(PARTY_SALES)
                .where(PARTY_SALES.SALES.gt(inline(BigDecimal.ZERO)))
                .orderBy(PARTY_SALES.SALES.desc(), PARTY_SALES.PARTY_KEY)
                .limit(most)
                .fetch();
    }

    /**
     * @param others none of which bought more in all its time
     */
    private static boolean isEnough(
            List<Record2<Integer, BigDecimal>> ranked, int most, BigDecimal others) {
        var least = ranked.size() == most ? ranked.getLast().value2() : null;
        return least != null && least.subtract(ROUNDED).compareTo(others) > 0;
    }

    private static @Nullable Chosen chosen(List<Record2<Integer, BigDecimal>> ranked, int most) {
        return ranked.size() < most
                ? null
                : Chosen.parties(new ArrayList<>(ranked.stream().map(Record2::value1).toList()));
    }

    /** Customers and their sales, roughly: hundredths are not told. */
    private List<Record2<Integer, BigDecimal>> ranked(
            Asked asked, @Nullable Chosen among, int most) {
        var source = Source.DOCUMENTS;
        var cut = new Facts.Cut(List.of(Dimension.PARTY), asked.only, among, true);
        var sales =
                DSL.field(
                        "round(sum({0}::float8) filter (where {1})::numeric, 2)",
                        BigDecimal.class, SALE.AMOUNT, Source.isSold());
        return db.select(SALE.PARTY_KEY, sales)
                .from(source.with(cut.dimensions()))
                .where(asked.days(), facts.seen(source), Facts.narrowed(cut, source))
                .groupBy(SALE.PARTY_KEY)
                .orderBy(sales.desc().nullsLast(), SALE.PARTY_KEY)
                .limit(most)
                .fetch();
    }
}
