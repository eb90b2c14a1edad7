package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.NamedOrders;
import org.vrazka.parties.NamedParty;
import org.vrazka.products.NamedProducts;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints that an import brings, written in sets. */
@Service
@Transactional
public class ComplaintImport {
    /** The columns of the staged table. */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + NamedOrders.COLUMNS
                    + NamedProducts.COLUMNS
                    + """
                    customer text collate "C", party_id uuid, order_party uuid, product_name text, day date, title text,
                    quantity numeric, lot text, defect text, cause text, deadline date, decision text, decided_on date,
                    cost numeric, note text
                    """;

    private static final String KIND = "COMPLAINTS";
    private static final List<String> FIELDS =
            List.of(
                    "day",
                    "quantity",
                    "lot",
                    "defect",
                    "cause",
                    "deadline",
                    "decision",
                    "decided_on",
                    "cost",
                    "note");

    private final DSLContext db;
    private final ExternalIdImport ids;
    private final RecordImport records;

    ComplaintImport(DSLContext db, ExternalIdImport ids) {
        this.db = db;
        this.ids = ids;
        this.records =
                new RecordImport(
                        db,
                        KIND,
                        "orders.complaint",
                        "title",
                        FIELDS,
                        Map.of(
                                "title", "t.title",
                                "party_id", "t.party_id",
                                "party_key",
                                        "(select p.key from parties.party p where p.id ="
                                                + " t.party_id)",
                                "order_id", "t.order_id",
                                "product_id", "t.product_id",
                                "manager_id",
                                        """
                                        coalesce((select o.manager_id from orders.sales_order o where o.id = t.order_id),
                                                 (select p.manager_id from parties.party p where p.id = t.party_id))\
                                        """),
                        true);
    }

    /** Whose the complaint of each row is: the order's customer, or the one that the row names. */
    public void findParties(Staged staged) {
        db.execute(
                """
                update %1$s t set party_id = f.id
                from (
                    select w.customer, %2$s as id
                    from (select distinct customer from %1$s where customer is not null) w
                ) f
                where t.customer = f.customer
                """
                        .formatted(staged.table(), NamedParty.by("w.customer")),
                val(staged.source()));
        db.execute(
                "update %s t set order_party = o.party_id from orders.sales_order o where o.id = t.order_id"
                        .formatted(staged.table()));
    }

    /** The goods, as the order's line calls them; of a complaint without an order the product. */
    public void findGoods(Staged staged) {
        db.execute(
                """
                update %s t
                set party_id = t.order_party, (product_id, title) = (
                    select p.id, coalesce(l.name, p.name, '')
                    from orders.sales_order o
                    join orders.order_line l on l.order_key = o.key
                    left join products.product p on p.key = l.product_key
                    where o.id = t.order_id
                      and (p.id = t.product_id or lower(coalesce(l.name, p.name)) in (lower(t.product), lower(t.product_name))
                           or t.product is null and t.product_name is null and o.lines = 1)
                    order by p.id is not distinct from t.product_id desc, l.id limit 1)
                where t.order_id is not null
                """
                        .formatted(staged.table()));
        db.execute(
                """
                update %s t
                set title = coalesce((select p.name from products.product p where p.id = t.product_id), t.product_name, t.product)
                where t.order_id is null
                """
                        .formatted(staged.table()));
    }

    /**
     * Says of every staged row, whose party and goods are found, what it would do. One without a
     * number of its own is known by whose it is, its day, goods, lot and defect.
     */
    public void match(Staged staged, LocalDate today) {
        byWhatTheySay(staged);
        ids.match(staged, KIND);
        db.execute(
                """
                update %s t
                set decided_on = case when t.decision is not null then coalesce(t.decided_on,
                    (select c.decided_on from orders.complaint c where c.id = t.record_id and c.decision = t.decision), {0}) end
                where t.decision is not null or t.decided_on is not null
                """
                        .formatted(staged.table()),
                val(today));
        records.match(staged);
    }

    private void byWhatTheySay(Staged staged) {
        db.execute(
                """
                update %1$s t
                set external_id = concat_ws('|', '=', t.party_id, coalesce(t.order_id::text, ''), t.day,
                                            md5(concat_ws('|', t.title, t.lot, t.defect)), s.nth),
                    record_id = c.id, verdict = case when c.id is not null then 'SAME' end
                from (select n, row_number() over (
                          partition by party_id, order_id, day, title, lot, defect order by n) as nth
                      from %1$s where external_id is null) s
                join %1$s o on o.n = s.n
                left join lateral (
                    select c.id from orders.complaint c
                    where c.party_id = o.party_id and c.day = o.day and c.deleted_at is null
                      and c.order_id is not distinct from o.order_id
                      and (c.title, c.defect) = (o.title, o.defect) and c.lot is not distinct from o.lot
                    order by c.created_at, c.id offset s.nth - 1 limit 1) c on true
                where t.n = s.n
                """
                        .formatted(staged.table()));
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        records.write(staged, from, to);
    }

    /** Takes an import's complaints back, those that nobody changed since. */
    public void takeBack(UUID importId) {
        records.takeBack(importId, "false");
    }
}
