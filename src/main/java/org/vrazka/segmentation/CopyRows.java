package org.vrazka.segmentation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.ByteConverter;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The rows of a query as COPY's binary format brings them: the server computes the next ones while
 * these are worked on, and nothing is turned into text between.
 */
final class CopyRows implements AutoCloseable {
    private static final int HEADER = 19;
    private static final int NULL = -1;

    private final CopyOut copy;
    private byte[] row = {};
    private int[] starts = {};
    private boolean begun;

    /**
     * @param query its values inlined
     */
    CopyRows(Connection connection, String query) throws SQLException {
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + query + ") to stdout (format binary)");
    }

    boolean next() throws SQLException {
        byte @Nullable [] read = copy.readFromCopy();
        if (read == null) {
            return false;
        }
        row = read;
        int at = begun ? 0 : HEADER;
        begun = true;
        int fields = ByteConverter.int2(row, at);
        if (fields < 0) {
            return next(); // the end mark, and after it nothing
        }
        locate(fields, at + Short.BYTES);
        return true;
    }

    private void locate(int fields, int first) {
        if (starts.length != fields) {
            starts = new int[fields];
        }
        int at = first;
        for (int i = 0; i < fields; i++) {
            starts[i] = at + Integer.BYTES;
            at = starts[i] + Math.max(length(i), 0);
        }
    }

    private int length(int field) {
        return ByteConverter.int4(row, starts[field] - Integer.BYTES);
    }

    boolean isNull(int field) {
        return length(field) == NULL;
    }

    int getInt(int field) {
        return ByteConverter.int4(row, starts[field]);
    }

    @Nullable Integer findInt(int field) {
        return isNull(field) ? null : getInt(field);
    }

    boolean getBoolean(int field) {
        return ByteConverter.bool(row, starts[field]);
    }

    UUID getId(int field) {
        return new UUID(
                ByteConverter.int8(row, starts[field]),
                ByteConverter.int8(row, starts[field] + Long.BYTES));
    }

    @Nullable UUID findId(int field) {
        return isNull(field) ? null : getId(field);
    }

    /** Codes of ours. */
    @Nullable String findCode(int field) {
        return isNull(field) ? null : new String(row, starts[field], length(field), US_ASCII);
    }

    BigDecimal getDecimal(int field) {
        return (BigDecimal) ByteConverter.numeric(row, starts[field], length(field));
    }

    @Nullable BigDecimal findDecimal(int field) {
        return isNull(field) ? null : getDecimal(field);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
