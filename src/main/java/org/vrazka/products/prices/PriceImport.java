package org.vrazka.products.prices;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.products.NamedProducts;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;

import java.time.LocalDate;
import java.util.UUID;

/** Prices of price lists that an import brings, written in sets. */
@Service
@Transactional
public class PriceImport {
    /** The columns of the staged table. */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + PriceListImport.COLUMNS
                    + NamedProducts.COLUMNS
                    + "price numeric, valid_from date, from_day date";

    /** Whether a row above the staged row {@code t} has a price of the same; told the table. */
    public static final String TWICE =
            """
            t.n in (select o.n from (
                select n, row_number() over (partition by list_id, product_id, from_day order by n) as nth from %s) o
                where o.nth > 1)
            """;

    /** Whether the staged row {@code t} ends on a day that its list does not end on. */
    public static final String ENDS =
            "t.valid_to is distinct from t.list_to and t.valid_to is not null";

    private final DSLContext db;
    private final PriceListImport lists;

    PriceImport(DSLContext db, PriceListImport lists) {
        this.db = db;
        this.lists = lists;
    }

    /**
     * From which day each price counts: where the file says none, from today, unless it counts
     * already.
     */
    public void days(Staged staged, LocalDate today) {
        db.execute(
                """
                update %s t
                set from_day = coalesce(t.valid_from,
                    (select case when p.price = t.price then p.valid_from end
                     from products.list_price p
                     where p.list_id = t.list_id and p.product_id = t.product_id and p.valid_from <= {0}
                     order by p.valid_from desc limit 1),
                    {0})
                """
                        .formatted(staged.table()),
                val(today));
    }

    /**
     * Says of every staged row what it would do: CREATE, CHANGE, or SAME. A price is known by its
     * list, product and day.
     */
    public void match(Staged staged) {
        db.execute(
                """
                update %1$s t
                set record_id = md5(concat_ws('|', t.list_id, t.product_id, t.from_day))::uuid,
                    verdict = case when p.price is null then 'CREATE' when p.price <> t.price then 'CHANGE' else 'SAME' end
                from %1$s o
                left join products.list_price p
                    on p.list_id = o.list_id and p.product_id = o.product_id and p.valid_from = o.from_day
                where o.n = t.n
                """
                        .formatted(staged.table()));
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        db.execute(
                """
                with was as (
                    insert into imports.before (import_id, kind, record_id, version_after, state)
                    select {0}, 'PRICES', t.record_id, 0,
                           jsonb_build_object('list', t.list_id, 'product', t.product_id, 'from', t.from_day,
                                              'was', p.price, 'now', t.price)
                    from %1$s t
                    left join products.list_price p
                        on p.list_id = t.list_id and p.product_id = t.product_id and p.valid_from = t.from_day
                    where t.n between {1} and {2} and t.verdict <> 'SAME'
                    on conflict do nothing
                    returning record_id)
                insert into products.list_price (list_id, product_id, valid_from, price, changed_by)
                select t.list_id, t.product_id, t.from_day, t.price, {3}
                from was join %1$s t using (record_id)
                order by t.n
                on conflict (list_id, product_id, valid_from) do update
                set price = excluded.price, changed_at = now(), changed_by = excluded.changed_by
                """
                        .formatted(staged.table()),
                val(staged.importId()),
                val(from),
                val(to),
                val(staged.userId()));
    }

    /** Gives the prices that an import has written back, those that nobody changed since. */
    public void takeBack(UUID importId) {
        var id = val(importId);
        keep(importId);
        db.execute(
                """
                with was as (
                    delete from imports.before where import_id = {0} and kind = 'PRICES' returning state),
                own as (
                    select p.list_id, p.product_id, p.valid_from, (w.state ->> 'was')::numeric as was
                    from was w
                    join products.list_price p on p.list_id = (w.state ->> 'list')::uuid
                        and p.product_id = (w.state ->> 'product')::uuid and p.valid_from = (w.state ->> 'from')::date
                    where p.price = (w.state ->> 'now')::numeric),
                gone as (
                    delete from products.list_price p using own o
                    where o.was is null and (p.list_id, p.product_id, p.valid_from) = (o.list_id, o.product_id, o.valid_from))
                update products.list_price p set price = o.was, changed_at = now()
                from own o
                where o.was is not null and (p.list_id, p.product_id, p.valid_from) = (o.list_id, o.product_id, o.valid_from)
                """,
                id);
        lists.takeBack(importId);
    }

    /** Lists those that somebody has changed since, by their list. */
    private void keep(UUID importId) {
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, 'PRICES', l.id, l.name || ': ' || left(string_agg(distinct r.code, ', ' order by r.code), 300), 'CHANGED'
                from imports.before b
                join products.list_price p on p.list_id = (b.state ->> 'list')::uuid
                    and p.product_id = (b.state ->> 'product')::uuid and p.valid_from = (b.state ->> 'from')::date
                join products.price_list l on l.id = p.list_id
                join products.product r on r.id = p.product_id
                where b.import_id = {0} and b.kind = 'PRICES' and p.price <> (b.state ->> 'now')::numeric
                group by l.id, l.name
                on conflict do nothing
                """,
                val(importId));
    }
}
