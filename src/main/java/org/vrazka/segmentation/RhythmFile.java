package org.vrazka.segmentation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rhythms waiting on disk for the customers to come by, both in order of the keys. */
final class RhythmFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private DataInputStream in = new DataInputStream(DataInputStream.nullInputStream());
    private int written;
    private int read;
    private int key = Integer.MIN_VALUE;
    private Rhythm rhythm = Rhythm.NONE;

    RhythmFile() {
        try {
            file = Files.createTempFile("segmentation", ".days");
            out =
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(int party, Rhythm its) {
        try {
            out.writeInt(party);
            out.writeInt(its.days());
            out.writeInt(its.span());
            out.writeLong(its.squares());
            out.writeInt(its.wonBackOn());
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All are written; they are read from the first on. */
    void rewind() {
        try {
            out.close();
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param party not before the one asked for last
     */
    Rhythm of(int party) {
        try {
            while (key < party && read < written) {
                key = in.readInt();
                rhythm = new Rhythm(in.readInt(), in.readInt(), in.readLong(), in.readInt());
                read++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key == party ? rhythm : Rhythm.NONE;
    }

    @Override
    public void close() {
        try {
            out.close();
            in.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
