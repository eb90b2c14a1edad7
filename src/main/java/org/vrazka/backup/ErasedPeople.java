package org.vrazka.backup;

import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Those whose personal data was erased after a backup was made: the program erases them again when
 * it starts.
 */
record ErasedPeople(List<String> ids) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The file of the page about personal data: an id at the beginning of each line. */
    static ErasedPeople of(Path file) throws IOException {
        return new ErasedPeople(
                Files.readAllLines(file).stream()
                        .map(line -> line.strip().split("\\s", 2)[0])
                        .filter(ID.asMatchPredicate())
                        .toList());
    }

    void mark(Database database) throws SQLException {
        try (var connection = database.connect();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into contacts.erasure (contact_id, again) values (?::uuid, true)
                                on conflict (contact_id) do update set again = true
                                """)) {
            for (var id : ids) {
                insert.setString(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
