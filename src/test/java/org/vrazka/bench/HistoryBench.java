package org.vrazka.bench;

import org.flywaydb.core.Flyway;
import org.vrazka.shared.postgres.Database;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** What the history costs: 200,000 changes in one statement, and as many new lines of orders. */
final class HistoryBench {
    private static final int ROUNDS = 3;
    private static final String CHANGE =
            "update parties.party set address = address || '.', phone = '+359888123456',"
                    + " version = version + 1, changed_at = now()";
    private static final String LINES =
            "insert into orders.order_line (order_key, name, quantity, price)"
                    + " select n, 'Bolt', 1, 2 from generate_series(1, 200000) n";

    private HistoryBench() {}

    static void run() throws Exception {
        var folder = Path.of("target/bench/history");
        EmbeddedPostgres.deleteTree(folder);
        try (var database = Database.empty(folder);
                var connection = database.connect()) {
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .load()
                    .migrate();
            execute(
                    connection,
                    "insert into parties.party (id, kind, name, address) select gen_random_uuid(),"
                        + " 'ORGANISATION', 'Party ' || n, 'Street ' || n from generate_series(1,"
                        + " 200000) n");
            print("200,000 parties changed, with history", connection, CHANGE);
            execute(connection, "alter table parties.party disable trigger parties_party_history");
            print("the same, without", connection, CHANGE);
            execute(connection, "alter table parties.party disable trigger list_changed_parties");
            print("the same, also without the list", connection, CHANGE);
            execute(connection, "set vrazka.way = 'IMPORT'");
            print("200,000 lines imported, with triggers", connection, LINES);
            execute(connection, "alter table orders.order_line disable trigger user");
            print("the same, without", connection, LINES);
        } finally {
            EmbeddedPostgres.deleteTree(folder);
        }
    }

    /** The median of some rounds, each on freshly vacuumed tables. */
    private static void print(String what, Connection connection, String sql) throws SQLException {
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            execute(connection, "vacuum analyze");
            long begin = System.nanoTime();
            execute(connection, sql);
            times[i] = (System.nanoTime() - begin) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.println(what + ": " + times[ROUNDS / 2] + " ms");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
