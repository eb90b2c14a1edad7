package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;

/**
 * The rows of {@code orders.party_month}, the facts summed by customer and month, and of {@code
 * orders.party_sales}, what each customer bought in all its time.
 */
@Component
class MonthFacts {
    /** What facts {@code s} of one customer and month come to. */
    private static final String SUMS =
            """
            coalesce(sum(s.amount) filter (where s.effect = 'SALE'), 0) as sales,
            coalesce(sum(s.amount) filter (where s.effect = 'RETURN'), 0) as returns,
            case when count(*) filter (where s.effect = 'SALE' and s.cost is null) = 0
                 then coalesce(sum(s.cost) filter (where s.effect = 'SALE'), 0) end as sales_cost,
            case when count(*) filter (where s.effect = 'RETURN' and s.cost is null) = 0
                 then coalesce(sum(s.cost) filter (where s.effect = 'RETURN'), 0) end as returns_cost,
            coalesce(sum(case s.effect when 'SALE' then s.quantity when 'RETURN' then -s.quantity end), 0)
                as quantity,
            count(*) filter (where s.effect = 'SALE')::integer as orders,
            min(s.day) filter (where s.effect = 'SALE') as first_day,
            max(s.day) filter (where s.effect = 'SALE') as last_day,
            string_agg(chr(ascii('A') + extract(day from s.day)::integer - 1), '' order by s.day)
                filter (where s.effect = 'SALE') as order_days
            """;

    private final DSLContext db;

    MonthFacts(DSLContext db) {
        this.db = db;
    }

    /**
     * Sums these months anew. Each is locked before its facts are read, so that of two writers the
     * second one reads what the first has committed.
     */
    void refresh(Collection<Touched> touched) {
        if (!touched.isEmpty()) {
            lock(parties(touched), months(touched));
            sum(parties(touched), months(touched));
            forgetEmpty(parties(touched), months(touched));
            sumEver(parties(touched));
        }
    }

    /**
     * Adds the facts of documents that this very transaction has made: nothing of them is in any
     * sum yet. A month is locked by what adds to it, so another writer sums or adds before or
     * after; unknown costs stay unknown.
     */
    void add(Long[] orderKeys) {
        db.execute(
                """
                insert into orders.party_month as m
                    (party_key, month, sales, returns, sales_cost, returns_cost, quantity, orders, first_day, last_day,
                     order_days)
                select s.party_key, date_trunc('month', s.day)::date, %s
                from orders.sale s
                where s.order_key = any ({0}) and s.effect in ('SALE', 'RETURN') and s.party_key is not null
                group by 1, 2
                order by 1, 2
                on conflict (party_key, month) do update
                set sales = m.sales + excluded.sales, returns = m.returns + excluded.returns,
                    sales_cost = m.sales_cost + excluded.sales_cost, returns_cost = m.returns_cost + excluded.returns_cost,
                    quantity = m.quantity + excluded.quantity, orders = m.orders + excluded.orders,
                    first_day = least(m.first_day, excluded.first_day), last_day = greatest(m.last_day, excluded.last_day),
                    order_days = (
                        select string_agg(day, '' order by day collate "C")
                        from unnest(string_to_array(concat(m.order_days, excluded.order_days), null)) day)
                """
                        .formatted(SUMS),
                val(orderKeys));
        db.execute(
                """
                insert into orders.party_sales as p (party_key, sales)
                select party_key, sum(amount)
                from orders.sale
                where order_key = any ({0}) and effect = 'SALE' and party_key is not null
                group by party_key
                order by party_key
                on conflict (party_key) do update set sales = p.sales + excluded.sales
                """,
                val(orderKeys));
    }

    private static Integer[] parties(Collection<Touched> touched) {
        return touched.stream().map(Touched::partyKey).toArray(Integer[]::new);
    }

    private static LocalDate[] months(Collection<Touched> touched) {
        return touched.stream().map(Touched::month).toArray(LocalDate[]::new);
    }

    private void lock(Integer[] parties, LocalDate[] months) {
        db.execute(
                """
                insert into orders.party_month (party_key, month)
                select party_key, month
                from unnest({0}, {1}) touched (party_key, month)
                order by party_key, month
                on conflict (party_key, month) do update set party_key = excluded.party_key
                """,
                val(parties), val(months));
    }

    private void sum(Integer[] parties, LocalDate[] months) {
        db.execute(
                """
                update orders.party_month m
                set sales = f.sales, returns = f.returns, sales_cost = f.sales_cost, returns_cost = f.returns_cost,
                    quantity = f.quantity, orders = f.orders, first_day = f.first_day, last_day = f.last_day,
                    order_days = f.order_days
                from (
                    select t.party_key,
                           t.month,
                           %s
                    from unnest({0}, {1}) t (party_key, month)
                    left join orders.sale s
                        on s.party_key = t.party_key
                       and s.day >= t.month
                       and s.day < (t.month + interval '1 month')::date
                    group by t.party_key, t.month
                ) f
                where m.party_key = f.party_key and m.month = f.month
                """
                        .formatted(SUMS),
                val(parties),
                val(months));
    }

    private void forgetEmpty(Integer[] parties, LocalDate[] months) {
        db.execute(
                """
                delete from orders.party_month m
                using unnest({0}, {1}) t (party_key, month)
                where m.party_key = t.party_key and m.month = t.month
                  and m.orders = 0 and m.returns = 0 and m.quantity = 0
                """,
                val(parties), val(months));
    }

    /** Locked before it is summed too: another writer may have changed another month. */
    private void sumEver(Integer[] parties) {
        db.execute(
                """
                insert into orders.party_sales (party_key, sales)
                select distinct party_key, 0 from unnest({0}) touched (party_key)
                order by party_key
                on conflict (party_key) do update set party_key = excluded.party_key
                """,
                val(parties));
        db.execute(
                """
                update orders.party_sales p
                set sales = coalesce((select sum(m.sales) from orders.party_month m where m.party_key = p.party_key), 0)
                where p.party_key = any ({0})
                """,
                val(parties));
    }
}
