package org.vrazka.backup;

import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The program behind bin/restore: checks the file whole, then fills an empty database with it. */
final class RestoreProgram {
    private static final String USAGE = "bin/restore --from FILE [--data DIR] [--erased FILE]";

    private RestoreProgram() {}

    static void main(String[] args) {
        CommandLine.run(args, USAGE, List.of("data", "from", "erased"), RestoreProgram::restore);
    }

    private static void restore(CommandLine told) throws IOException, SQLException {
        try (var backup = BackupFile.checked(told.needed("from"));
                var database = Database.empty(told.data())) {
            var list = told.values().get("erased");
            var erased = list == null ? null : ErasedPeople.of(Path.of(list));
            new Restore(database).load(backup);
            if (erased != null) {
                erased.mark(database);
                CommandLine.say(
                        "При пускането пак ще бъдат изтрити %d лица.",
                        "%d people will be erased again at the start.", erased.ids().size());
            }
            CommandLine.say(
                    "Върнато е състоянието от %s: %d таблици, %d реда.",
                    "Restored as of %s: %d tables, %d rows.",
                    backup.manifest().made(),
                    backup.manifest().tables().size(),
                    backup.manifest().rows());
        }
    }
}
