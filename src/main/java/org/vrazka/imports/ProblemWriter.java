package org.vrazka.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Streams the reasons of rejected rows into the database; there may be as many as rows. */
class ProblemWriter implements Consumer<Problem>, AutoCloseable {
    private final CopyWriter copy;
    private final String importId;

    ProblemWriter(Connection connection, UUID importId) throws SQLException {
        this.importId = importId.toString();
        copy =
                new CopyWriter(
                        connection,
                        "imports.problem",
                        List.of("import_id", "row", "column_name", "code", "details", "rejects"));
    }

    @Override
    public void accept(Problem problem) {
        try {
            copy.value(importId)
                    .value(problem.row() == null ? null : String.valueOf(problem.row()))
                    .value(problem.column())
                    .value(problem.code())
                    .value(array(problem.details()))
                    .value(String.valueOf(problem.rejects()))
                    .end();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String array(List<String> texts) {
        var out = new StringBuilder("{");
        for (var text : texts) {
            out.append(out.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return out.append('}').toString();
    }

    void finish() throws SQLException {
        copy.finish();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
