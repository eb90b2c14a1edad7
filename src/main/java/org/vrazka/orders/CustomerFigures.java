package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.parties.PartyFigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What lists of parties show of their orders: the first and the last, how many, revenue and profit
 * of the last 12 months.
 */
@Service
@Transactional
class CustomerFigures {
    private static final int CHUNK = 5_000;

    private final DSLContext db;
    private final PartyFigures figures;
    private final Companies companies;

    CustomerFigures(DSLContext db, PartyFigures figures, Companies companies) {
        this.db = db;
        this.figures = figures;
        this.companies = companies;
    }

    /** Of these; each is locked first, so that two writers do not overwrite newer with older. */
    void refresh(Collection<Integer> partyKeys) {
        var keys = partyKeys.stream().distinct().sorted().toArray(Integer[]::new);
        if (keys.length == 0) {
            return;
        }
        var which = PARTY_LIST.KEY.eq(any(keys));
        db.select(PARTY_LIST.KEY)
                .from(PARTY_LIST)
                .where(which)
                .orderBy(PARTY_LIST.KEY)
                .forNoKeyUpdate()
                .execute();
        figures.write(now(which));
    }

    /**
     * Of the next parties by key: the window of 12 months moves every day.
     *
     * @return the key to go on after, or null at the end
     */
    @Nullable Integer refreshAfter(int key) {
        var keys =
                db.select(PARTY_LIST.KEY)
                        .from(PARTY_LIST)
                        .where(PARTY_LIST.KEY.gt(key))
                        .orderBy(PARTY_LIST.KEY)
                        .limit(CHUNK)
                        .fetch(PARTY_LIST.KEY);
        refresh(keys);
        return keys.isEmpty() ? null : keys.getLast();
    }

    /**
     * Looked up party by party: joined as sets, a plan made while statistics are old, as after the
     * first large import, reads all of one set for each row of the other.
     */
    private Select<Record6<Integer, LocalDate, LocalDate, Integer, BigDecimal, BigDecimal>> now(
            Condition which) {
        var ever =
                lateral(
                                select(
                                                min(PARTY_MONTH.FIRST_DAY).as("first"),
                                                max(PARTY_MONTH.LAST_DAY).as("last"),
                                                sum(PARTY_MONTH.ORDERS)
                                                        .cast(Integer.class)
                                                        .as("orders"))
                                        .from(PARTY_MONTH)
                                        .where(PARTY_MONTH.PARTY_KEY.eq(PARTY_LIST.KEY)))
                        .as("ever");
        var signed =
                when(SALE.EFFECT.eq(Effect.SALE.name()), inline(BigDecimal.ONE))
                        .otherwise(inline(BigDecimal.ONE.negate()));
        var revenue = sum(SALE.AMOUNT.times(signed)).as("revenue");
        var profit =
                when(boolOr(SALE.COST.isNull()), inline((BigDecimal) null))
                        .otherwise(sum(SALE.AMOUNT.minus(SALE.COST).times(signed)))
                        .as("profit");
        var year =
                lateral(
                                select(revenue, profit)
                                        .from(SALE)
                                        .where(
                                                SALE.PARTY_KEY.eq(PARTY_LIST.KEY),
                                                SALE.EFFECT.in(
                                                        Effect.SALE.name(), Effect.RETURN.name()),
                                                SALE.DAY.gt(companies.today().minusMonths(12))))
                        .as("year");
        return select(
                        PARTY_LIST.KEY,
                        ever.field("first", LocalDate.class),
                        ever.field("last", LocalDate.class),
                        coalesce(ever.field("orders", Integer.class), inline(0)),
                        year.field(revenue),
                        year.field(profit))
                .from(PARTY_LIST)
                .crossJoin(ever)
                .crossJoin(year)
                .where(which);
    }
}
