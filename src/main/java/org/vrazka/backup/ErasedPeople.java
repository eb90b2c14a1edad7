package org.vrazka.backup;

import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Those whose personal data was erased after a backup was made: the program erases them again when
 * it starts.
 */
record ErasedPeople(List<String> ids) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The file of the page about personal data: an id at the beginning of each line. */
    static ErasedPeople of(Path file) throws IOException {
        var ids =
                Files.readAllLines(file).stream()
                        .map(line -> line.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT))
                        .filter(id -> !id.isEmpty())
                        .toList();
        for (var id : ids) {
            if (!ID.matcher(id).matches()) {
                throw new IOException(
                        CommandLine.words(
                                "Това не е списък на изтрити лица: %s",
                                "This is no list of erased people: %s", file));
            }
        }
        return new ErasedPeople(ids);
    }

    void mark(Database database) throws SQLException {
        try (var connection = database.connect();
                var mark =
                        connection.prepareStatement(
                                "select contacts.erase_again(who) from unnest(?::uuid[]) who")) {
            mark.setArray(1, connection.createArrayOf("text", ids.toArray()));
            mark.execute();
        }
    }
}
