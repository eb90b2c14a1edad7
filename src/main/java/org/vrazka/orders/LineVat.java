package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The VAT of a line, and what in the law allows that there is none. */
final class LineVat {
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final int LONGEST_BASIS = 200;

    private LineVat() {}

    static void write(
            LineContent line,
            @Nullable ProductRecord product,
            SalesOrderRecord document,
            OrderVat.Rule rule,
            OrderLineRecord row,
            String field,
            Errors errors) {
        var percent = line.vat();
        if (percent == null && !document.getExact()) {
            percent = rule.percent(product == null ? null : product.getVatRate());
        }
        errors.addUnless(
                percent == null || (percent.signum() >= 0 && percent.compareTo(ALL) <= 0),
                field + "vat",
                "vat");
        errors.addUnless(percent != null || !document.getVatIncluded(), field + "vat", "vatNeeded");
        row.setVatRate(percent);
    }

    /** A price without VAT as the document asks for it. */
    static @Nullable BigDecimal priced(
            @Nullable BigDecimal price, boolean withVat, @Nullable BigDecimal percent) {
        return price == null || percent == null || !withVat
                ? price
                : price.add(price.multiply(Pricing.share(percent)))
                        .setScale(4, RoundingMode.HALF_UP);
    }

    /** Lines of 0 % need their grounds: as typed, else as the list of rates says. */
    static void giveBasis(
            List<OrderLineRecord> rows,
            SalesOrderRecord document,
            OrderVat.Rule rule,
            Errors errors) {
        boolean free = rows.stream().anyMatch(row -> isZero(row.getVatRate()));
        var typed = Clean.line(document.getVatBasis());
        errors.addUnless(
                typed == null || typed.length() <= LONGEST_BASIS,
                "vatBasis",
                "long",
                LONGEST_BASIS);
        var basis = typed == null ? rule.basis() : typed;
        errors.addUnless(!free || basis != null || document.getExact(), "vatBasis", "vatBasis");
        document.setVatBasis(free ? basis : null);
    }

    private static boolean isZero(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() == 0;
    }
}
