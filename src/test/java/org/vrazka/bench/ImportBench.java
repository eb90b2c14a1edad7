package org.vrazka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.vrazka.imports.ImportFixture;
import org.vrazka.imports.ImportKind;
import org.vrazka.imports.ImportState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;

/** A file of invoices, from the first byte to the last fact, beside a bare COPY of its lines. */
record ImportBench(Site site, Report report) {
    private static final int LINES = 400_000;
    private static final int RUNS = 3;
    private static final int CUSTOMERS = 5_000;

    /**
     * Medians; each file brings other invoices. Customers are others each time that this is
     * measured: else those of all measures before had more and more orders.
     */
    void run() throws Exception {
        long firstCustomer = Instant.now().getEpochSecond() * CUSTOMERS;
        var again = Files.createTempFile("invoices", ".csv");
        var first = new double[RUNS];
        try {
            for (int i = 0; i < RUNS; i++) {
                new Invoices(LINES, CUSTOMERS, firstCustomer).write(again, i);
                first[i] = seconds(again);
            }
            report.add(
                    "Import of %,d invoice lines".formatted(LINES),
                    site.size(),
                    "%,.0f rows/s".formatted(LINES / median(first)),
                    bare(median(first)),
                    "≥ 40,000 rows/s");
            double second = seconds(again);
            report.add(
                    "The same file again: nothing changes",
                    site.size(),
                    "%,.0f rows/s".formatted(LINES / second),
                    Report.ratio(second / median(first)) + " of the first time",
                    "–");
        } finally {
            Files.deleteIfExists(again);
        }
    }

    private double seconds(Path file) {
        long started = System.nanoTime();
        var done =
                site.bean(ImportFixture.class)
                        .run(site.admin, file, ImportFixture.plan(ImportKind.ORDERS));
        if (done.state() != ImportState.DONE || done.rows().refused() > 0) {
            throw new IllegalStateException("the import ended as " + done);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private String bare(double seconds) {
        var bare = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            bare[i] = bareCopy() / 1e9;
        }
        return "bare COPY into the lines' table %,.0f rows/s (%s)"
                .formatted(LINES / median(bare), Report.ratio(seconds / median(bare)));
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().toArray()[RUNS / 2];
    }

    /** The same number of lines into the same table with its indexes, taken back. */
    private long bareCopy() {
        long[] nanos = new long[1];
        site.db.transaction(transaction -> {
            var db = transaction.dsl();
            long from = (long) db.fetchValue("select max(key) from orders.sales_order");
            db.execute("set local vrazka.way = 'IMPORT'"); // as imports: no history of new lines
            long started = System.nanoTime();
            db.connection(connection -> copy(connection.unwrap(PGConnection.class), from));
            nanos[0] = System.nanoTime() - started;
            db.execute("delete from orders.order_line where order_key > {0}", from);
        });
        return nanos[0];
    }

    private static void copy(PGConnection postgres, long from) {
        String into =
                "copy orders.order_line (order_key, product_key, quantity, price, cost) from stdin";
        try (var out = new PGCopyOutputStream(postgres, into, 1 << 16)) {
            for (int line = 0; line < LINES; line++) {
                String row =
                        "%d\t%d\t%d\t1.99\t1\n"
                                .formatted(from + 1 + line / 20, 1 + line % 4_000, 1 + line % 12);
                out.write(row.getBytes(UTF_8));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
