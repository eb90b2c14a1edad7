package org.vrazka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.vrazka.imports.ImportFixture;
import org.vrazka.imports.ImportKind;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SplittableRandom;

/** A file of invoices, from the first byte to the last fact, beside a bare COPY of its lines. */
record ImportBench(Site site, Report report) {
    private static final int LINES = 400_000;

    void run() throws Exception {
        var file = Files.createTempFile("invoices", ".csv");
        try {
            write(file);
            var fixture = site.bean(ImportFixture.class);
            long started = System.nanoTime();
            var done = fixture.run(site.admin, file, ImportFixture.plan(ImportKind.ORDERS));
            double seconds = (System.nanoTime() - started) / 1e9;
            double bare = bareCopy() / 1e9;
            report.add(
                    "Import of %,d invoice lines (%s, %s)"
                            .formatted(LINES, done.state(), done.rows()),
                    site.size(),
                    "%,.0f rows/s".formatted(LINES / seconds),
                    "bare COPY into the lines' table %,.0f rows/s (%s)"
                            .formatted(LINES / bare, Report.ratio(seconds / bare)),
                    "≥ 40,000 rows/s");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The same number of lines into the same table with its indexes, taken back. */
    private long bareCopy() {
        long[] nanos = new long[1];
        site.db.transaction(transaction -> {
            var db = transaction.dsl();
            long from = (long) db.fetchValue("select max(key) from orders.sales_order");
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

    private static void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            out.write(
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            var random = new SplittableRandom(11);
            long first = Instant.now().getEpochSecond() * 100_000; // new invoices each time
            for (int line = 0; line < LINES; line++) {
                long invoice = first + line / 20;
                int product = 10_000 + random.nextInt(4_000);
                out.write(
                        "%d,%d,Item %d,%d,2026-%02d-%02d 10:00:00,%d.%02d,%d,United Kingdom\n"
                                .formatted(
                                        invoice,
                                        product,
                                        product,
                                        1 + random.nextInt(12),
                                        1 + invoice % 10,
                                        1 + invoice % 28,
                                        random.nextInt(20),
                                        1 + random.nextInt(99),
                                        20_000 + invoice * 7 % 5_000));
            }
        }
    }
}
