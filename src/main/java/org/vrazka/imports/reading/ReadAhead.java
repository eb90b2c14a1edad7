package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Rows that another thread reads in advance, a few thousand at most, while the ones before them are
 * worked on. What goes wrong there is told in the row's turn.
 */
public class ReadAhead implements Rows {
    private static final int ROWS = 1_000;
    private static final int LETTERS = 1 << 18;
    private static final int BATCHES = 3;

    private final Rows rows;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private Batch now = new Batch(List.of(), null, false);
    private int next;

    /**
     * @param failure what reading on has met
     * @param last nothing comes after it
     */
    private record Batch(List<Row> rows, @Nullable RuntimeException failure, boolean last) {}

    /**
     * @param rows closed with this
     */
    public ReadAhead(Rows rows) {
        this.rows = rows;
        reader = Thread.ofPlatform().daemon().name("read-ahead").start(this::read);
    }

    private void read() {
        try {
            while (true) {
                var batch = batch();
                ready.put(batch);
                if (batch.last) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch batch() {
        var read = new ArrayList<Row>(ROWS);
        long letters = 0;
        try {
            while (read.size() < ROWS && letters < LETTERS) {
                var row = rows.next();
                if (row == null) {
                    return new Batch(read, null, true);
                }
                read.add(row);
                letters += row.length();
            }
            return new Batch(read, null, false);
        } catch (RuntimeException e) {
            return new Batch(read, e, true);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Batch(read, new IllegalStateException(e), true);
        }
    }

    @Override
    public @Nullable Row next() {
        while (next == now.rows.size()) {
            if (now.failure != null) {
                throw now.failure;
            }
            if (now.last) {
                return null;
            }
            now = taken();
            next = 0;
        }
        return now.rows.get(next++);
    }

    /** Whoever stops the program stops the work with the rows, not this. */
    private Batch taken() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ready.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }
}
