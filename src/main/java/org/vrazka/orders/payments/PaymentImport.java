package org.vrazka.orders.payments;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.ImportedOnto;
import org.vrazka.orders.NamedOrders;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments that an import brings, written in sets. */
@Service
@Transactional
public class PaymentImport {
    /** The columns of the staged table. */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + NamedOrders.COLUMNS
                    + "paid_on date, amount numeric, currency text, means text, number text,"
                    + " note text, created_by uuid";

    /** Whether the amount of the staged row {@code t} can be none: only a return pays back. */
    public static final String NO_AMOUNT =
            """
            t.amount = 0 or abs(t.amount) >= 1000000000000
                or t.amount < 0 and exists (
                    select from orders.sales_order o where o.id = t.order_id and o.document = 'ORDER')
            """;

    /** Whether the staged row {@code t} was paid in a currency that is not its document's. */
    public static final String OTHER_CURRENCY =
            """
            exists (select from orders.sales_order o
                    where o.id = t.order_id and t.currency <> o.currency
                      and (t.currency, o.currency) not in (('EUR', 'BGN'), ('BGN', 'EUR')))
            """;

    /** Whether the payment that the staged row {@code t} names is one of another document. */
    public static final String ELSEWHERE =
            """
            exists (select from orders.payment p where p.id = t.record_id and p.order_id <> t.order_id)
            """;

    private static final String KIND = "PAYMENTS";
    private static final String TABLE = "orders.payment";
    private static final List<String> FIELDS =
            List.of("paid_on", "amount", "means", "number", "note");

    private final DSLContext db;
    private final ExternalIdImport ids;
    private final ImportedOnto orders;
    private final RecordImport records;

    PaymentImport(DSLContext db, ExternalIdImport ids, ImportedOnto orders) {
        this.db = db;
        this.ids = ids;
        this.orders = orders;
        this.records =
                new RecordImport(
                        db,
                        KIND,
                        TABLE,
                        "amount::text",
                        FIELDS,
                        Map.of(
                                "order_id", "t.order_id",
                                "means", "coalesce(t.means, 'BANK')",
                                "created_by", "t.created_by"),
                        false);
    }

    /** Says of every staged row, whose document is found, what it would do. */
    public void match(Staged staged) {
        ids.forgetGone(KIND, TABLE);
        inCurrencyOfOrder(staged);
        byWhatTheySay(staged);
        oneOfEach(staged);
        records.match(staged);
    }

    /** The lev and the euro have one rate for ever; an amount of a return goes back. */
    private void inCurrencyOfOrder(Staged staged) {
        db.execute(
                """
                update %s t set amount = case when t.currency = o.currency or t.currency is null then abs(t.amount)
                    else round(abs(t.amount) * rates.worth(t.currency, o.currency, t.paid_on), 2) end
                from orders.sales_order o
                where o.id = t.order_id and (t.amount < 0 or t.currency <> o.currency)
                """
                        .formatted(staged.table()));
    }

    /**
     * A payment without a number of its own is known by document, day, amount and what else it
     * says: of several that say the same, the first by the first. So is one that a person has
     * written.
     */
    private void byWhatTheySay(Staged staged) {
        db.execute(
                """
                update %1$s t
                set external_id = concat_ws('|', '=', t.order_id, t.paid_on, trim_scale(t.amount),
                        coalesce(t.means, ''), coalesce(t.number, ''), s.nth),
                    record_id = p.id, verdict = case when p.id is not null then 'SAME' end
                from (select n, row_number() over (
                          partition by order_id, paid_on, amount, means, number order by n) as nth
                      from %1$s where external_id is null) s
                join %1$s o on o.n = s.n
                left join lateral (
                    select p.id from orders.payment p
                    where p.order_id = o.order_id and p.paid_on = o.paid_on and p.amount = o.amount
                      and (o.means is null or p.means = o.means) and (o.number is null or p.number = o.number)
                    order by p.created_at, p.id offset s.nth - 1 limit 1) p on true
                where t.n = s.n
                """
                        .formatted(staged.table()));
    }

    /** A row that says less than another can mean the same payment: who says most has it. */
    private void oneOfEach(Staged staged) {
        db.execute(
                """
                update %1$s t set record_id = null, verdict = null
                from (select n, row_number() over (
                          partition by record_id order by num_nonnulls(means, number) desc, n) as nth
                      from %1$s where record_id is not null) s
                where t.n = s.n and s.nth > 1
                """
                        .formatted(staged.table()));
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        orders.touch(staged, KIND, from, to);
        records.write(staged, from, to);
    }

    /** Takes an import's payments back, those that nobody changed since. */
    public void takeBack(UUID importId) {
        records.takeBack(importId, "false");
        db.execute(
                """
                with left_here as (
                    delete from imports.kept where import_id = {0} and kind = {1} returning record_id, reason)
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, {1}, o.id, o.number, min(k.reason)
                from left_here k
                join orders.payment p on p.id = k.record_id
                join orders.sales_order o on o.id = p.order_id
                group by o.id, o.number
                """,
                val(importId), val(KIND));
        orders.giveBack(importId, KIND);
    }
}
