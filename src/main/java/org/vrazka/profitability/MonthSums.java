package org.vrazka.profitability;

import static org.jooq.impl.DSL.val;
import static org.vrazka.profitability.db.Tables.LINE_SUM;
import static org.vrazka.profitability.db.Tables.PLACE_SUM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.orders.months.MonthlySums;
import org.vrazka.profitability.db.tables.records.MarkRecord;

import java.time.LocalDate;
import java.util.List;

/** Keeps the sums of months: each is made anew from the facts, never added to. */
@Component
@Transactional(isolation = Isolation.REPEATABLE_READ)
class MonthSums implements MonthlySums {
    /**
     * The place {@code l} of a fact {@code s} and its customer {@code p}; text, so that it can be
     * hashed.
     */
    private static final String SAME_PLACE =
            """
            row(l.manager_id, l.region_id, l.region, l.country, l.market_id, l.abc, l.status, l.team_id)::text
            = row(s.manager_id, s.region_id, s.region, s.country, s.market_id, p.abc, p.status, s.team_id)::text
            """;

    private final DSLContext db;
    private final MonthMarks<MarkRecord> marks;

    MonthSums(DSLContext db, MonthMarks<MarkRecord> marks) {
        this.db = db;
        this.marks = marks;
    }

    @Override
    public List<LocalDate> due() {
        return marks.due();
    }

    @Override
    public void refresh(LocalDate month) {
        marks.clear(month);
        db.deleteFrom(PLACE_SUM).where(PLACE_SUM.MONTH.eq(month)).execute();
        db.deleteFrom(LINE_SUM).where(LINE_SUM.MONTH.eq(month)).execute();
        addPlaces(month);
        sumDocuments(month);
        sumLines(month);
        Grain.coarse().forEach(grain -> sumAgain(month, grain));
    }

    private void addPlaces(LocalDate month) {
        db.execute(
                """
                insert into profitability.place (manager_id, region_id, region, country, market_id, abc, status, team_id)
                select distinct s.manager_id, s.region_id, s.region, s.country, s.market_id, p.abc, p.status, s.team_id
                from orders.sale s
                left join parties.party_list p on p.key = s.party_key
                where s.day >= {0} and s.day < {1} and s.effect in ('SALE', 'RETURN')
                on conflict do nothing
                """,
                val(month), val(month.plusMonths(1)));
        Grain.coarse().forEach(grain -> grain.addPlaces(db));
    }

    private void sumDocuments(LocalDate month) {
        db.execute(
                """
                insert into profitability.place_sum (month, place_key, sales, discounts, returns, cost, unknown, quantity, orders)
                select {0}, l.key,
                       coalesce(sum(s.amount) filter (where s.effect = 'SALE'), 0),
                       coalesce(sum(s.discount) filter (where s.effect = 'SALE'), 0),
                       coalesce(sum(s.amount) filter (where s.effect = 'RETURN'), 0),
                       coalesce(sum(case s.effect when 'SALE' then s.cost else -s.cost end), 0),
                       count(*) filter (where s.cost is null),
                       sum(case s.effect when 'SALE' then s.quantity else -s.quantity end),
                       count(*) filter (where s.effect = 'SALE')
                from orders.sale s
                left join parties.party_list p on p.key = s.party_key
                join profitability.place l on %s
                where s.day >= {0} and s.day < {1} and s.effect in ('SALE', 'RETURN')
                group by l.key
                """
                        .formatted(SAME_PLACE),
                val(month),
                val(month.plusMonths(1)));
    }

    private void sumLines(LocalDate month) {
        db.execute(
                """
                with line as (
                    select l.key as place_key, s.product_key, s.party_key, s.returned,
                           sum(s.amount) as amount, sum(s.listed - s.amount) as discount,
                           coalesce(sum(case when s.returned then -s.cost else s.cost end), 0) as cost,
                           sum(case when s.returned then -s.quantity else s.quantity end) as quantity,
                           count(*) filter (where s.cost is null) as unknown
                    from orders.sold_line s
                    left join parties.party_list p on p.key = s.party_key
                    join profitability.place l on %s
                    where s.day >= {0} and s.day < {1}
                    group by l.key, s.product_key, s.party_key, s.returned)
                insert into profitability.line_sum (month, grain, product_key, party_key, place_key, returned,
                    amount, discount, cost, quantity, unknown, amount_rest, discount_rest, cost_rest, quantity_rest)
                select {0}, 'WHOLE', product_key, party_key, place_key, returned,
                       trunc(amount * 1000000), trunc(discount * 1000000), trunc(cost * 1000000), trunc(quantity * 1000000),
                       unknown,
                       nullif(amount - trunc(amount, 6), 0), nullif(discount - trunc(discount, 6), 0),
                       nullif(cost - trunc(cost, 6), 0), nullif(quantity - trunc(quantity, 6), 0)
                from line
                order by product_key
                """
                        .formatted(SAME_PLACE),
                val(month),
                val(month.plusMonths(1)));
    }

    /** Sums what was summed whole to a coarser grain. */
    private void sumAgain(LocalDate month, Grain grain) {
        db.execute(
                """
                with around as materialized (
                    select l.key as place_key, s.key as finer
                    from profitability.place s
                    join profitability.place l
                        on row(l.manager_id, l.region_id, l.region, l.country, l.market_id, l.abc, l.status, l.team_id)::text
                         = %s::text)
                insert into profitability.line_sum (month, grain, product_key, place_key, returned,
                    amount, discount, cost, quantity, unknown, amount_rest, discount_rest, cost_rest, quantity_rest)
                select {0}, {1}, s.product_key, a.place_key, s.returned,
                       sum(s.amount), sum(s.discount), sum(s.cost), sum(s.quantity), sum(s.unknown),
                       sum(s.amount_rest), sum(s.discount_rest), sum(s.cost_rest), sum(s.quantity_rest)
                from profitability.line_sum s
                join around a on a.finer = s.place_key
                where s.month = {0} and s.grain = 'WHOLE'
                group by s.product_key, a.place_key, s.returned
                order by s.product_key
                """
                        .formatted(grain.around("s")),
                val(month),
                val(grain.name()));
    }
}
