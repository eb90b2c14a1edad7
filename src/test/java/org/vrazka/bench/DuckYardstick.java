package org.vrazka.bench;

import org.jooq.DSLContext;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** ABC and XYZ by DuckDB, sums in DECIMAL, results in a table: what a good engine needs for it. */
final class DuckYardstick implements AutoCloseable {
    private static final String CLASSIFY =
            """
            create or replace table result as
            with month as (
                select party_key, date_trunc('month', day) as month,
                       sum(case effect when 'SALE' then amount else -amount end)::decimal(18, 2) as measure,
                       sum(case effect when 'SALE' then amount - cost else cost - amount end)::decimal(18, 2) as profit
                from sale
                group by party_key, month
            ), first as (
                select party_key, min(day) as first_day, max(day) as last_day, count(*) as orders
                from sale where effect = 'SALE' group by party_key
            ), customer as (
                select m.party_key, f.first_day, f.last_day, f.orders,
                       sum(m.measure)::decimal(18, 2) as measure,
                       sum(m.profit)::decimal(18, 2) as profit,
                       date_diff('month', date_trunc('month', f.first_day), date '2026-11-01') as steps,
                       sum(m.measure::double * m.measure::double) as squares,
                       list(m.measure order by m.month) as months
                from month m join first f using (party_key)
                where m.month >= date_trunc('month', f.first_day)
                group by all
            ), ranked as (
                select *, row_number() over place as place,
                       sum(greatest(measure, 0)) over place - greatest(measure, 0) as before,
                       sum(greatest(measure, 0)) over () as total
                from customer
                window place as (order by measure desc, party_key rows unbounded preceding)
            )
            select party_key, place, measure, profit, measure / total as share, before / total as cumulative_before,
                   case when measure <= 0 then 'C' when before / total < 0.8 then 'A' when before / total < 0.95 then 'B'
                        else 'C' end as abc,
                   measure::double / steps as mean,
                   sqrt(greatest(squares / steps - (measure::double / steps) ** 2, 0)) / (measure::double / steps)
                       as variation,
                   case when steps < 3 or measure <= 0 then 'NONE' when variation <= 0.1 then 'X'
                        when variation <= 0.25 then 'Y' else 'Z' end as xyz,
                   months, first_day, last_day, orders
            from ranked
            """;

    private final Path folder;
    private final Connection duck;

    /** Takes the facts over; that is not measured. */
    DuckYardstick(DSLContext db) throws IOException, SQLException {
        folder = Files.createTempDirectory("duck");
        var csv = folder.resolve("sale.csv");
        db.connection(connection -> {
            try (OutputStream out = Files.newOutputStream(csv)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select party_key, effect, day, amount, cost from orders.sale"
                                        + " where effect in ('SALE', 'RETURN') and party_key is not"
                                        + " null and day <= '2026-10-31') to stdout (format csv)",
                                out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("facts.duckdb"));
        execute("set threads = " + Runtime.getRuntime().availableProcessors());
        execute(
                """
                create table sale as select * from read_csv('%s', header = false, columns = {'party_key': 'INTEGER',
                    'effect': 'VARCHAR', 'day': 'DATE', 'amount': 'DECIMAL(18, 2)', 'cost': 'DECIMAL(18, 2)'})
                """
                        .formatted(csv));
        Files.delete(csv);
    }

    void classify() throws SQLException {
        execute(CLASSIFY);
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        duck.close();
        org.vrazka.shared.postgres.EmbeddedPostgres.deleteTree(folder);
    }
}
