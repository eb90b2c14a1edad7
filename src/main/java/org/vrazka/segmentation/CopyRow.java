package org.vrazka.segmentation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** One row as COPY's binary format takes it, gathered field by field. */
final class CopyRow {
    private static final int NULL = -1;
    private static final int FIRST_DAY = 10_957; // 2000-01-01, counted from 1970

    private ByteBuffer fields = ByteBuffer.allocate(1024);

    CopyRow none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    CopyRow add(int value) {
        field(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRow addSmall(int value) {
        field(Short.BYTES).putShort((short) value);
        return this;
    }

    CopyRow addKey(@Nullable Integer value) {
        return value == null ? none() : add(value.intValue());
    }

    CopyRow add(@Nullable Double value) {
        if (value == null) {
            return none();
        }
        field(Double.BYTES).putDouble(value);
        return this;
    }

    CopyRow addReal(double value) {
        field(Float.BYTES).putFloat((float) value);
        return this;
    }

    CopyRow add(@Nullable UUID value) {
        if (value == null) {
            return none();
        }
        field(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    /** Codes of ours. */
    CopyRow add(@Nullable String value) {
        return value == null ? none() : add(value.getBytes(US_ASCII));
    }

    CopyRow add(Enum<?> value) {
        return add(value.name());
    }

    CopyRow add(@Nullable BigDecimal value) {
        return value == null ? none() : add(ByteConverter.numeric(value));
    }

    /** A day counted from 1970. */
    CopyRow addDay(@Nullable Integer day) {
        return day == null ? none() : add(day - FIRST_DAY);
    }

    CopyRow add(short[] values) {
        array(Oid.INT2, values.length, values.length * (Integer.BYTES + Short.BYTES));
        for (short value : values) {
            field(Short.BYTES).putShort(value);
        }
        return this;
    }

    CopyRow add(@Nullable BigDecimal[] values) {
        int start = fields.position();
        array(Oid.NUMERIC, values.length, 0);
        int first = fields.position();
        for (var value : values) {
            add(value);
        }
        fields.putInt(start, fields.getInt(start) + fields.position() - first);
        return this;
    }

    /**
     * What goes before the elements: dimensions, whether there are nulls, their type, how many, the
     * first index.
     */
    private void array(int type, int count, int length) {
        field(5 * Integer.BYTES + length).putInt(1).putInt(1).putInt(type).putInt(count).putInt(1);
    }

    private CopyRow add(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (fields.remaining() < length) {
            int size = 2 * fields.capacity() + length;
            fields = ByteBuffer.allocate(size).put(fields.flip());
        }
        return fields;
    }

    /** The fields so far; the next row begins. */
    byte[] end() {
        var row = Arrays.copyOf(fields.array(), fields.position());
        fields.clear();
        return row;
    }
}
