package org.vrazka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Brings a made-up company into an empty database: by COPY, indexes last. */
record Filling(DSLContext db, Made made, List<UUID> managers, List<UUID> teammates) {
    private static final int PARTY = 1;
    private static final int ORDER = 2;
    private static final int PRODUCT = 3;
    private static final List<String> REASONS =
            List.of("NO_STOCK", "LATE", "PRICE", "QUALITY", "Няма камион");
    private static final String BIG =
            "'parties.party_list', 'orders.sales_order', 'orders.order_line', 'orders.sale'";

    void all() {
        var indexes =
                db.fetch(
                        """
                        select indexrelid::regclass::text, pg_get_indexdef(indexrelid)
                        from pg_index
                        where indrelid::regclass::text in (%s)
                          and not exists (select from pg_constraint where conindid = indexrelid)
                        """
                                .formatted(BIG));
        indexes.forEach(index -> db.execute("drop index " + index.get(0)));
        products();
        parties();
        orders();
        lines();
        facts();
        refusals();
        sums();
        indexes.forEach(index -> db.execute((String) index.get(1)));
        for (String table : List.of("parties.party", "products.product", "orders.sales_order")) {
            db.execute(
                    "select setval(pg_get_serial_sequence('%1$s', 'key'), (select max(key) from %1$s))"
                            .formatted(table));
        }
        db.execute("vacuum analyze");
    }

    private void products() {
        copy(
                "products.product (id, key, code, name, price, cost, currency)",
                Made.PRODUCTS,
                (key, row) -> {
                    row.append(Made.id(PRODUCT, key)).append('\t').append(key);
                    row.append("\tA").append(key).append("\tАртикул ").append(key);
                    row.append("\t10\t7\tEUR\n");
                });
    }

    private void parties() {
        var places =
                db.fetch("select id from parties.region where level = 'SETTLEMENT'")
                        .getValues(0, Integer.class);
        copy(
                "parties.party (id, key, kind, name, customer, region_id, manager_id, eik)",
                made.parties(),
                (key, row) -> {
                    row.append(Made.id(PARTY, key)).append('\t').append(key);
                    row.append("\tORGANISATION\t").append(Made.name((int) key)).append("\ttrue\t");
                    row.append(places.get((int) (key * 7919 % places.size()))).append('\t');
                    row.append(manager((int) key)).append('\t').append(100_000_000 + key);
                    row.append('\n');
                });
    }

    /** One party of fifty belongs to the small team. */
    private UUID manager(int party) {
        if (party % 50 == 7) {
            return teammates.get(party / 50 % 2);
        }
        return managers.get(party % managers.size());
    }

    private void orders() {
        copy(
                """
                orders.sales_order (id, key, document, number, ordered_on, shipped_on, party_id, party_key,
                    manager_id, country, currency, state, total, refused, cost, quantity, refused_quantity, lines)\
                """,
                made.orders(),
                (key, row) -> {
                    var order = made.order(key);
                    row.append(Made.id(ORDER, key)).append('\t').append(key).append('\t');
                    row.append(order.isReturn() ? "RETURN\tR" : "ORDER\t").append(key);
                    row.append('\t').append(order.day()).append('\t').append(order.day());
                    row.append('\t').append(Made.id(PARTY, order.party())).append('\t');
                    row.append(order.party()).append('\t').append(manager(order.party()));
                    row.append("\tBulgaria\tEUR\tCOMPLETED\t").append(cents(order.shipped()));
                    row.append('\t').append(cents(order.unmet())).append('\t');
                    row.append(cents(order.cost())).append('\t').append(order.kept()).append('\t');
                    row.append(order.refused()).append('\t').append(order.lines().size());
                    row.append('\n');
                });
    }

    private void lines() {
        copy(
                "orders.order_line (order_key, product_key, quantity, price, discount, cost,"
                        + " refused, refuse_reason, refuse_cause)",
                made.orders(),
                (key, row) -> {
                    for (var line : made.order(key).lines()) {
                        row.append(key).append('\t').append(line.product()).append('\t');
                        row.append(line.quantity()).append('\t').append(cents(line.price()));
                        row.append(line.discounted() ? "\t0.1\t" : "\t0\t");
                        row.append(cents(line.cost())).append('\t').append(line.refused());
                        row.append('\t').append(line.refused() == 0 ? "\\N" : reason(line));
                        row.append('\t').append(line.refused() == 0 ? "\\N" : "US");
                        row.append('\n');
                    }
                });
    }

    private static String reason(Made.Line line) {
        return REASONS.get(line.product() % REASONS.size());
    }

    /** As the product makes them; the caller compares a sample. */
    private void facts() {
        copy(
                """
                orders.sale (order_key, effect, day, party_key, manager_id, country, amount, quantity, cost)\
                """,
                made.orders(),
                (key, row) -> {
                    var order = made.order(key);
                    if (order.kept() > 0) {
                        fact(row, order, order.isReturn() ? "RETURN" : "SALE", order.shipped());
                        row.append(order.kept()).append('\t').append(cents(order.cost()));
                        row.append('\n');
                    }
                    if (order.refused() > 0) {
                        fact(row, order, "REFUSAL", order.unmet());
                        row.append(order.refused()).append("\t\\N\n");
                    }
                });
    }

    private void fact(StringBuilder row, Made.Order order, String effect, long amount) {
        row.append(order.key()).append('\t').append(effect).append('\t').append(order.day());
        row.append('\t').append(order.party()).append('\t').append(manager(order.party()));
        row.append("\tBulgaria\t").append(cents(amount)).append('\t');
    }

    private void refusals() {
        db.execute(
                """
                insert into orders.refusal (line_id, order_key, day, product_key, party_key, manager_id, country, reason_id,
                                            reason, cause, amount, quantity, cancelled)
                select l.id, o.key, o.ordered_on, l.product_key, o.party_key, o.manager_id, o.country, w.reason_id,
                       l.refuse_reason, l.refuse_cause, l.refused * l.price * (1 - l.discount), l.refused, false
                from orders.order_line l
                join orders.sales_order o on o.key = l.order_key
                left join orders.reason_word w on w.word = lower(l.refuse_reason)
                where l.refused > 0
                """);
    }

    private void sums() {
        db.execute(
                """
                insert into orders.party_month
                select party_key, date_trunc('month', day)::date,
                       coalesce(sum(amount) filter (where effect = 'SALE'), 0),
                       coalesce(sum(amount) filter (where effect = 'RETURN'), 0),
                       coalesce(sum(cost) filter (where effect = 'SALE'), 0),
                       coalesce(sum(cost) filter (where effect = 'RETURN'), 0),
                       sum(case effect when 'SALE' then quantity else -quantity end),
                       count(*) filter (where effect = 'SALE'),
                       min(day) filter (where effect = 'SALE'),
                       max(day) filter (where effect = 'SALE'),
                       string_agg(chr(64 + extract(day from day)::integer), '' order by day) filter (where effect = 'SALE')
                from orders.sale
                where effect in ('SALE', 'RETURN')
                group by 1, 2
                order by 1, 2
                """);
        db.execute(
                """
                insert into orders.party_sales
                select party_key, sum(sales) from orders.party_month group by 1 order by 1
                """);
        db.execute(
                """
                update parties.party_list l
                set orders = m.orders, first_order_on = m.first_day, last_order_on = m.last_day,
                    revenue_12m = m.revenue, profit_12m = m.profit
                from (select party_key, sum(orders) as orders, min(first_day) as first_day, max(last_day) as last_day,
                             sum(sales - returns) filter (where month >= date '2025-11-01') as revenue,
                             sum(sales - returns - sales_cost + returns_cost)
                                 filter (where month >= date '2025-11-01') as profit
                      from orders.party_month
                      group by party_key) m
                where m.party_key = l.key
                """);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Writes what follows from one number. */
    interface Rows {
        void of(long key, StringBuilder row);
    }

    private void copy(String into, int count, Rows rows) {
        copy(db, into, count, rows);
    }

    static void copy(DSLContext db, String into, int count, Rows rows) {
        long started = System.nanoTime();
        db.connection(connection -> {
            var postgres = connection.unwrap(PGConnection.class);
            asImport(connection, true);
            var row = new StringBuilder();
            try (var out =
                    new PGCopyOutputStream(postgres, "copy " + into + " from stdin", 1 << 16)) {
                for (long key = 1; key <= count; key++) {
                    row.setLength(0);
                    rows.of(key, row);
                    out.write(row.toString().getBytes(UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                asImport(connection, false);
            }
        });
        System.out.printf(
                "%s: %d s%n", into.split(" ")[0], (System.nanoTime() - started) / 1_000_000_000);
    }

    /** No history of what an import makes. */
    private static void asImport(Connection connection, boolean begins) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(begins ? "set vrazka.way = 'IMPORT'" : "reset vrazka.way");
        }
    }
}
