package org.vrazka.shared.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A program that writes rows until it is killed, and says each number that was acknowledged. */
final class Writer {
    static void main(String[] args) throws Exception {
        try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), true);
                var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            System.out.println("server " + postgres.pid());
            statement.execute("create table if not exists written (number integer primary key)");
            for (int number = 1; ; number++) {
                statement.execute("insert into written values (%d)".formatted(number));
                System.out.println(number);
            }
        }
    }
}
