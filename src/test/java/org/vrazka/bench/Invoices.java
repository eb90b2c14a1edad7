package org.vrazka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Made-up invoices of 20 lines each, as a file that is imported.
 *
 * @param customers how many buy
 * @param firstCustomer the number of the first of them
 */
record Invoices(int lines, int customers, long firstCustomer) {
    private static final int LINES_OF_ONE = 20;

    /**
     * @param run files of different runs bring different invoices
     * @return what all lines come to
     */
    BigDecimal write(Path file, int run) throws IOException {
        long cents = 0;
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            out.write(
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            var random = new SplittableRandom(11);
            long first = (Instant.now().getEpochSecond() * 10 + run) * 100_000;
            for (int line = 0; line < lines; line++) {
                long invoice = first + line / LINES_OF_ONE;
                int product = 10_000 + random.nextInt(4_000);
                int quantity = 1 + random.nextInt(12);
                int price = random.nextInt(20) * 100 + 1 + random.nextInt(99);
                cents += (long) quantity * price;
                out.write(
                        "%d,%d,Item %d,%d,2026-%02d-%02d 10:00:00,%d.%02d,%d,United Kingdom\n"
                                .formatted(
                                        invoice,
                                        product,
                                        product,
                                        quantity,
                                        1 + invoice % 10,
                                        1 + invoice % 28,
                                        price / 100,
                                        price % 100,
                                        firstCustomer + invoice * 7 % customers));
            }
        }
        return BigDecimal.valueOf(cents, 2);
    }
}
