package org.vrazka.parties.personal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.User;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.complaints.ComplaintFixture;
import org.vrazka.orders.unmet.UnmetFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.profitability.charges.ChargeFixture;
import org.vrazka.records.erasing.Traces;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A private person with a row in every table, each text of which holds a word to search for. */
@Component
public class MarkedPerson {
    static final String MARK = "Kolobrod";

    /** Words of ours, and what reports tell figures apart by; what is another person's. */
    private static final Set<String> STAYS =
            Set.of(
                    "parties.party.kind",
                    "parties.party.currency",
                    "parties.party.credit_currency",
                    "parties.party_reach.means",
                    "parties.party_reach.kind",
                    "parties.party_need.subject",
                    "parties.party_need.importance",
                    "parties.party_date.kind",
                    "orders.sales_order.document",
                    "orders.sales_order.number",
                    "orders.sales_order.region",
                    "orders.sales_order.country",
                    "orders.sales_order.currency",
                    "orders.sales_order.state",
                    "orders.sales_order.cancel_reason",
                    "orders.sales_order.cancel_cause",
                    "orders.sales_order.vat_basis",
                    "orders.delivery.number",
                    "orders.delivery.reason",
                    "orders.delivery.cause",
                    "orders.payment.means",
                    "orders.payment.number",
                    "orders.complaint.title",
                    "orders.complaint.lot",
                    "orders.complaint.cause",
                    "orders.complaint.decision",
                    "orders.unmet.title",
                    "orders.unmet.currency",
                    "orders.unmet.reason",
                    "orders.unmet.cause",
                    "orders.unmet.came",
                    "orders.unmet.region",
                    "orders.unmet.country",
                    "profitability.charge.kind",
                    "profitability.charge.currency",
                    "profitability.charge.region",
                    "profitability.charge.country",
                    "segmentation.pin.abc",
                    "segmentation.pin.xyz",
                    "parties.standing.status_before",
                    "parties.standing.status",
                    "parties.standing.abc_before",
                    "parties.standing.abc",
                    "parties.standing.xyz_before",
                    "parties.standing.xyz",
                    "contacts.contact_party.position_text",
                    "contacts.contact_party.role",
                    "contacts.contact_list.name",
                    "contacts.party_move.what");

    private final DSLContext db;
    private final PartyFixture parties;
    private final ContactFixture contacts;
    private final OrderFixture orders;
    private final ComplaintFixture complaints;
    private final UnmetFixture demands;
    private final ChargeFixture charges;
    private final CopiesOfPerson copies;

    MarkedPerson(
            DSLContext db,
            PartyFixture parties,
            ContactFixture contacts,
            OrderFixture orders,
            ComplaintFixture complaints,
            UnmetFixture demands,
            ChargeFixture charges,
            CopiesOfPerson copies) {
        this.db = db;
        this.parties = parties;
        this.contacts = contacts;
        this.orders = orders;
        this.complaints = complaints;
        this.demands = demands;
        this.charges = charges;
        this.copies = copies;
    }

    UUID person(User owner) {
        var person = parties.party("Колоброд").manager(owner.id()).region("10135").save();
        db.execute(
                "update parties.party set kind = 'PERSON', created_at = now() - interval '1 day'"
                        + " where id = ?",
                person);
        hang(person, owner);
        var order = orders.order(person, "2026-03-05").line("2", "10.01").save();
        ship(order);
        demands.unmet(person, "2026-03-05").save();
        complaints.complaint(person, "2026-03-05");
        charges.charge(person, "2026-03-05", "12").save();
        contacts.contact("Мария Петрова").at(person).save();
        copies.of(person, order, owner);
        for (var times : List.of("before", "after")) {
            Stream.concat(byColumn("party_id", person), byColumn("order_id", order))
                    .forEach(table -> mark(table, times));
            mark(new Table("parties.party", "id", person), times);
            mark(new Table("orders.sales_order", "id", order), times);
            mark(new Table("records.file", "record_id", person), times);
            mark(new Table("segmentation.pin", "party_key", parties.key(person)), times);
        }
        db.execute("update parties.party set name = ? where id = ?", MARK + " Ivanov", person);
        return person;
    }

    /** What hangs on him. */
    private void hang(UUID person, User owner) {
        for (var sql :
                List.of(
                        "insert into parties.party_reach (party_id, means, value, position) values"
                                + " (?, 'PHONE', 'x', 0)",
                        "insert into parties.party_account (party_id, iban, position) values (?,"
                                + " 'x', 0)",
                        "insert into parties.party_site (id, party_id, position, name) values"
                                + " (gen_random_uuid(), ?, 0, 'x')",
                        "insert into parties.party_need (id, party_id, position, subject, text,"
                            + " importance) values (gen_random_uuid(), ?, 0, 'OTHER', 'x', 'MUST')",
                        "insert into parties.party_date (id, party_id, position, kind, day) values"
                                + " (gen_random_uuid(), ?, 0, 'OTHER', '2026-01-01')",
                        "insert into parties.vat_answer (id, party_id, number, valid, answered_at)"
                                + " values (gen_random_uuid(), ?, 'x', true, now())",
                        "insert into parties.personal_number (id, party_id, sealed) values"
                                + " (gen_random_uuid(), ?, 'Kolobrod'::bytea)",
                        "insert into parties.standing (party_id, status, abc) values (?, 'REGULAR',"
                                + " 'A')",
                        "insert into notes.note (id, party_id, text) values (gen_random_uuid(), ?,"
                                + " 'x')",
                        "insert into records.file (id, kind, record_id, name, type, bytes, sha256)"
                                + " values (gen_random_uuid(), 'PARTIES', ?, 'x', 'x', 8,"
                                + " sha256('x'))")) {
            db.execute(sql, person);
        }
        db.execute(
                "insert into records.file_piece select id, 0, 'Kolobrod'::bytea from records.file"
                        + " where record_id = ?",
                person);
        db.execute(
                "insert into parties.relation (id, party_id, other_id, kind_id) select"
                        + " gen_random_uuid(), ?, ?, min(id) from parties.relation_kind",
                person,
                parties.customer("Акме ООД", owner.id()));
        db.execute(
                "insert into segmentation.pin (id, party_key, abc, reason, until, created_by)"
                        + " values (gen_random_uuid(), ?, 'A', 'x', '2027-01-01', ?)",
                parties.key(person),
                owner.id());
        db.execute(
                "insert into records.custom_field (id, list, name, type, label_bg, label_en) values"
                        + " (gen_random_uuid(), 'orders', 'taker', 'TEXT', 'Кой взема', 'Taker')"
                        + " on conflict do nothing");
    }

    private void ship(UUID order) {
        db.execute(
                "insert into orders.delivery (id, order_id, delivered_on) values"
                        + " (gen_random_uuid(), ?, '2026-03-06')",
                order);
        db.execute(
                "insert into orders.payment (id, order_id, paid_on, amount, means) values"
                        + " (gen_random_uuid(), ?, '2026-03-06', 20.02, 'CASH')",
                order);
        db.execute(
                "update orders.sales_order set created_at = now() - interval '1 day', site_id ="
                    + " (select id from parties.party_site where party_id = sales_order.party_id),"
                    + " custom = '{\"taker\": \"Kolobrod\", \"floor\": 4}' where id = ?",
                order);
    }

    /** Rows of a table by what their column names. */
    private record Table(String name, String column, Object owner) {}

    private Stream<Table> byColumn(String column, UUID owner) {
        return db
                .fetch(
                        """
                        select c.table_schema || '.' || c.table_name as name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.column_name = ? and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
                          and c.table_schema not in ('imports', 'pg_catalog')
                        """,
                        column)
                .getValues("name", String.class)
                .stream()
                .map(name -> new Table(name, column, owner));
    }

    private void mark(Table table, String times) {
        var parts = table.name().split("[.]");
        var columns =
                db.fetch(
                                """
                                select column_name from information_schema.columns
                                where table_schema = ? and table_name = ? and data_type = 'text' and is_generated = 'NEVER'
                                """,
                                parts[0],
                                parts[1])
                        .getValues(0, String.class);
        for (var column : columns) {
            if (!STAYS.contains(table.name() + "." + column) && !parts[0].equals("contacts")) {
                db.execute(
                        "update %s set %s = ? where %s = ?"
                                .formatted(table.name(), column, table.column()),
                        MARK + " " + times + " " + column,
                        table.owner());
            }
        }
    }

    /** Tables that name a counterparty, and have no row of this one. */
    List<String> tablesWithout(UUID person) {
        return byColumn("party_id", person)
                .map(Table::name)
                .filter(table ->
                        db.fetch("select 1 from " + table + " where party_id = ?", person)
                                .isEmpty())
                .toList();
    }

    /** Rows of any table that hold the word still, as text or as bytes. */
    List<String> traces() {
        return Traces.of(db, "kolobrod|колоброд|4b6f6c6f62726f64");
    }

    /** Sums, and by what they are told apart. */
    String figures() {
        return Stream.of(
                        "select key, party_key, region, country, market_id, state, total, cost,"
                            + " quantity, paid, lines, number from orders.sales_order order by key",
                        "select * from orders.sale order by order_key",
                        "select * from orders.party_month order by party_key",
                        "select * from orders.party_sales order by party_key",
                        "select key, customer, market_id, manager_id, status, abc, xyz, orders,"
                                + " revenue_12m, profit_12m, first_order_on, last_order_on from"
                                + " parties.party_list order by key",
                        "select party_key, quantity, amount, reason, region from orders.unmet order"
                                + " by id",
                        "select party_key, title, quantity, cost from orders.complaint order by id",
                        "select party_key, kind, worth, region from profitability.charge order by"
                                + " id",
                        "select party_key, abc, xyz, until from segmentation.pin order by id",
                        "select count(*) from contacts.contact_party")
                .map(sql -> db.fetch(sql).formatCSV())
                .reduce("", String::concat);
    }
}
