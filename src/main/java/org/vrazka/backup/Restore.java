package org.vrazka.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.vrazka.shared.CannotStart;
import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings a backup back: the tables as they were then, their rows in one transaction, and after them
 * the migrations that came since.
 */
final class Restore {
    private static final String REFERENCES =
            """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                   'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                       || pg_get_constraintdef(oid)
            from pg_constraint where contype = 'f'
            """;

    private final Database target;

    Restore(Database target) {
        this.target = target;
    }

    void load(BackupFile backup) throws IOException, SQLException {
        var manifest = backup.manifest();
        refuseUnknown(manifest);
        try (var connection = target.connect()) {
            refuseData(connection);
        }
        migrations(manifest.schema()).load().migrate();
        try (var connection = target.connect()) {
            connection.setAutoCommit(false);
            fill(connection, backup);
            connection.commit();
        }
        migrations("latest").load().migrate();
    }

    private FluentConfiguration migrations(String target) {
        return Flyway.configure()
                .dataSource(this.target.url(), this.target.user(), this.target.password())
                .target(target);
    }

    private void refuseUnknown(Manifest manifest) {
        var version = MigrationVersion.fromVersion(manifest.schema());
        boolean known =
                List.of(migrations("latest").load().info().all()).stream()
                        .anyMatch(one -> version.equals(one.getVersion()));
        if (!known) {
            throw new CannotStart(
                    "Копието е от по-нова Vrazka (таблици %s); обновете тази.",
                    "The backup is of a newer Vrazka (tables %s); update this one.",
                    manifest.schema());
        }
    }

    /** A company, once there, is never written over. */
    private static void refuseData(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var there =
                        statement.executeQuery(
                                "select to_regclass('identity.company') is not null")) {
            there.next();
            if (!there.getBoolean(1)) {
                return;
            }
        }
        try (var statement = connection.createStatement();
                var filled =
                        statement.executeQuery(
                                "select exists (select from identity.company)"
                                        + " or exists (select from identity.user_account)")) {
            filled.next();
            if (filled.getBoolean(1)) {
                throw new CannotStart(
                        "В базата вече има данни; нищо не е върнато.",
                        "The database has data already; nothing was restored.");
            }
        }
    }

    private static void fill(Connection connection, BackupFile backup)
            throws SQLException, IOException {
        var tables = backup.manifest().tables();
        try (var statement = connection.createStatement()) {
            var references = references(statement);
            for (var reference : references) {
                statement.execute(reference.drop());
            }
            for (var table : tables) {
                if (table.partOf() != null) {
                    statement.execute(
                            "create table if not exists %s partition of %s"
                                    .formatted(table.name(), table.partOf()));
                }
                statement.execute("alter table " + table.name() + " disable trigger user");
            }
            statement.execute(
                    tables.stream()
                            .map(Manifest.Content::name)
                            .collect(Collectors.joining(", ", "truncate ", "")));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                try (var rows = backup.rows(table)) {
                    copy.copyIn(
                            "copy " + table.name() + " (" + table.columns() + ") from stdin", rows);
                }
            }
            for (var sequence : backup.manifest().sequences()) {
                statement.execute(
                        "select setval('%s', %d, %s)"
                                .formatted(sequence.name(), sequence.value(), sequence.called()));
            }
            for (var table : tables) {
                statement.execute("alter table " + table.name() + " enable trigger user");
            }
            for (var reference : references) {
                statement.execute(reference.add());
            }
            Leftovers.end(statement, tables);
        }
    }

    /** How a reference between tables goes, and comes again. */
    private record Reference(String drop, String add) {}

    /**
     * Tables may point at each other, such as teams and users: no order of filling suits them all.
     * So the references are checked at the end, when everything is there.
     */
    private static List<Reference> references(Statement statement) throws SQLException {
        var references = new ArrayList<Reference>();
        try (var found = statement.executeQuery(REFERENCES)) {
            while (found.next()) {
                references.add(new Reference(found.getString(1), found.getString(2)));
            }
        }
        return references;
    }
}
