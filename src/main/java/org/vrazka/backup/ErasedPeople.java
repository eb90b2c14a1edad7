package org.vrazka.backup;

import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Those whose personal data was erased after a backup was made: the program erases them again when
 * it starts.
 */
record ErasedPeople(List<String> ids, List<String> kinds) {
    private static final Pattern LINE =
            Pattern.compile(
                    "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\s+\\S+(?:\\s+(CONTACTS|PARTIES))?)?",
                    Pattern.CASE_INSENSITIVE);

    /**
     * The file of the page about personal data: an id at the beginning of each line, and a kind of
     * record at its end; older files know contacts only.
     */
    static ErasedPeople of(Path file) throws IOException {
        var ids = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            var erased = LINE.matcher(line.strip());
            if (!erased.matches()) {
                throw new IOException(
                        CommandLine.words(
                                "Това не е списък на изтрити лица: %s",
                                "This is no list of erased people: %s", file));
            }
            ids.add(erased.group(1).toLowerCase(Locale.ROOT));
            var kind = erased.group(2);
            kinds.add(kind == null ? "CONTACTS" : kind.toUpperCase(Locale.ROOT));
        }
        return new ErasedPeople(List.copyOf(ids), List.copyOf(kinds));
    }

    void mark(Database database) throws SQLException {
        try (var connection = database.connect();
                var mark =
                        connection.prepareStatement(
                                "select records.erase_again(who, of_kind) from unnest(?::uuid[],"
                                        + " ?::text[]) erased (who, of_kind)")) {
            mark.setArray(1, connection.createArrayOf("text", ids.toArray()));
            mark.setArray(2, connection.createArrayOf("text", kinds.toArray()));
            mark.execute();
        }
    }
}
