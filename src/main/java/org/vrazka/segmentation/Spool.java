package org.vrazka.segmentation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows waiting on disk until all are read: the class of a customer is known only then, and a
 * million histories are too many for memory.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** One row: whether it is classed, and what is known of it already. */
    @SuppressWarnings("ArrayRecordComponent") // passed on as it is
    record Line(boolean classed, byte[] fields) {}

    /** What is done with each row. */
    interface Reader {
        void read(Line line) throws IOException;
    }

    private final Path file;
    private final DataOutputStream out;
    private int lines;

    Spool() {
        try {
            file = Files.createTempFile("segmentation", ".run");
            out =
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(boolean classed, byte[] fields) {
        try {
            out.writeBoolean(classed);
            out.writeInt(fields.length);
            out.write(fields);
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lines() {
        return lines;
    }

    /** Gives all rows, in the order in which they were written. */
    void each(Reader to) throws IOException {
        out.close();
        try (var in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (int i = 0; i < lines; i++) {
                to.read(new Line(in.readBoolean(), in.readNBytes(in.readInt())));
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
