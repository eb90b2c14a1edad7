package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Streams rows into a table by COPY. */
class CopyWriter implements AutoCloseable {
    private static final int FLUSH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH + 1_024);
    private boolean first = true;
    private boolean finished;

    CopyWriter(Connection connection, String table, List<String> columns) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy "
                                        + table
                                        + " ("
                                        + String.join(", ", columns)
                                        + ") from stdin");
    }

    CopyWriter value(long number) {
        separate();
        buffer.append(number);
        return this;
    }

    CopyWriter value(@Nullable String text) {
        separate();
        if (text == null) {
            buffer.append("\\N");
            return this;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
        return this;
    }

    void end() throws SQLException {
        buffer.append('\n');
        first = true;
        if (buffer.length() >= FLUSH) {
            flush();
        }
    }

    private void separate() {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
    }

    private void flush() throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
        finished = true;
    }

    /** What was not finished leaves nothing. */
    @Override
    public void close() throws SQLException {
        if (!finished && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
