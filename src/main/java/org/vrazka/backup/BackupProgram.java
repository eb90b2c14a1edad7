package org.vrazka.backup;

import org.vrazka.shared.Ids;
import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** The program behind bin/backup: over a running Vrazka, a stopped one, or an external server. */
final class BackupProgram {
    private static final String USAGE = "bin/backup [--data DIR] [--to FILE]";

    private BackupProgram() {}

    static void main(String[] args) {
        CommandLine.run(args, USAGE, List.of("data", "to"), BackupProgram::make);
    }

    private static void make(CommandLine told) throws IOException, SQLException {
        var begun = Instant.now();
        var chosen = System.getenv().getOrDefault("VRAZKA_BACKUPS", "");
        var file =
                told.values().containsKey("to")
                        ? told.needed("to")
                        : new BackupFolder(chosen, told.data()).next(begun);
        try (var database = Database.of(told.data())) {
            Manifest manifest;
            try (var connection = database.connect()) {
                manifest = BackupWriter.write(connection, file.toAbsolutePath());
            }
            note(database, file.toAbsolutePath(), begun, manifest);
            CommandLine.say(
                    "%s: %d таблици, %d реда, %d байта",
                    "%s: %d tables, %d rows, %d bytes",
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    Files.size(file));
        }
    }

    /** For the page that says how old the last backup is; tables of old versions have no place. */
    private static void note(Database database, Path file, Instant begun, Manifest manifest)
            throws IOException, SQLException {
        if (manifest.tables().stream().noneMatch(table -> table.name().equals("backup.made"))) {
            return;
        }
        try (var connection = database.connect();
                var insert =
                        connection.prepareStatement(
                                "insert into backup.made"
                                        + " (id, started_at, finished_at, file, bytes, rows)"
                                        + " values (?, ?, now(), ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setTimestamp(2, Timestamp.from(begun));
            insert.setString(3, file.toString());
            insert.setLong(4, Files.size(file));
            insert.setLong(5, manifest.rows());
            insert.executeUpdate();
        }
    }
}
