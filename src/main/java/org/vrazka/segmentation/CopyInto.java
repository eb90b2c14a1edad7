package org.vrazka.segmentation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows on their way into a table in COPY's binary format. */
final class CopyInto implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BEGIN = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final int END = -1;

    private final int columns;
    private final DataOutputStream out;

    CopyInto(Connection connection, String table, List<String> columns)
            throws SQLException, IOException {
        var into =
                "copy %s (%s) from stdin (format binary)"
                        .formatted(table, String.join(", ", columns));
        this.columns = columns.size();
        out =
                new DataOutputStream(
                        new PGCopyOutputStream(
                                connection.unwrap(PGConnection.class), into, BUFFER));
        out.write(BEGIN);
        out.writeLong(0); // no flags, nothing more to the header
    }

    /** One row, whose fields come in two parts. */
    void write(byte[] fields, byte[] moreFields) throws IOException {
        out.writeShort(columns);
        out.write(fields);
        out.write(moreFields);
    }

    @Override
    public void close() throws IOException {
        out.writeShort(END);
        out.close();
    }
}
