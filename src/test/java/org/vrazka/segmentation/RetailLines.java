package org.vrazka.segmentation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The retail file's lines as facts, read apart from imports and database. */
final class RetailLines {
    /** One document's worth on its day, under the customer's number. */
    private record Document(int customer, String number, LocalDate day) {}

    private RetailLines() {}

    /** The facts of each customer, by number. */
    static Map<Integer, List<Fact>> byCustomer() throws IOException {
        var sold = new TreeMap<String, Sum>();
        var file = RetailLines.class.getResource("/data/retail/retail-2010-12-to-2011-05.csv.gz");
        try (var in = new GZIPInputStream(file.openStream());
                var csv =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(line -> add(line, sold));
        }
        var facts = new TreeMap<Integer, List<Fact>>();
        for (var sum : sold.values()) {
            facts.computeIfAbsent(sum.document.customer, c -> new ArrayList<>()).add(sum.fact());
        }
        return facts;
    }

    private static void add(NamedCsvRecord line, Map<String, Sum> sold) {
        var number = line.getField("InvoiceNo");
        var quantity = new BigDecimal(line.getField("Quantity"));
        var price = new BigDecimal(line.getField("UnitPrice"));
        boolean sale = number.matches("[0-9]+") && quantity.signum() > 0 && price.signum() > 0;
        if (line.getField("CustomerID").isEmpty() || !sale && !number.startsWith("C")) {
            return;
        }
        int customer = new BigDecimal(line.getField("CustomerID")).intValueExact();
        var day = LocalDate.parse(line.getField("InvoiceDate").substring(0, 10));
        sold.computeIfAbsent(
                        number + " " + customer, n -> new Sum(new Document(customer, number, day)))
                .add(quantity, price);
    }

    private static final class Sum {
        private final Document document;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal quantity = BigDecimal.ZERO;

        Sum(Document document) {
            this.document = document;
        }

        void add(BigDecimal quantity, BigDecimal price) {
            this.quantity = this.quantity.add(quantity);
            amount = amount.add(quantity.multiply(price));
        }

        Fact fact() {
            int day = Steps.day(document.day);
            boolean isReturn = document.number.startsWith("C");
            return new Fact(
                    document.customer,
                    day,
                    isReturn ? BigDecimal.ZERO : amount,
                    isReturn ? amount.negate() : BigDecimal.ZERO,
                    null,
                    quantity,
                    isReturn ? 0 : 1,
                    isReturn ? "" : "A");
        }
    }
}
