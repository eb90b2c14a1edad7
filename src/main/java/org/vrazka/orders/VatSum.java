package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the lines of one rate come to. Where prices are without VAT it is rounded once for all of
 * them; where they contain it, it is what remains of them.
 *
 * @param rate percent
 */
public record VatSum(BigDecimal rate, BigDecimal net, BigDecimal vat) {
    /** A line's share in it: in the prices of the document, and without VAT. */
    record Part(@Nullable BigDecimal rate, BigDecimal priced, BigDecimal net) {}

    /** By rate, the highest first; lines of unknown rate are left out. */
    static List<VatSum> of(List<Part> parts, Pricing pricing) {
        var byRate = new TreeMap<BigDecimal, List<Part>>();
        for (var part : parts) {
            if (part.rate != null) {
                byRate.computeIfAbsent(part.rate, rate -> new ArrayList<>()).add(part);
            }
        }
        var sums = new ArrayList<VatSum>();
        byRate.descendingMap().forEach((rate, lines) -> sums.add(sum(rate, lines, pricing)));
        return sums;
    }

    private static VatSum sum(BigDecimal rate, List<Part> lines, Pricing pricing) {
        var net = lines.stream().map(Part::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (pricing.withVat()) {
            var priced = lines.stream().map(Part::priced).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new VatSum(rate, net, priced.subtract(net));
        }
        var vat = net.multiply(Pricing.share(rate));
        return new VatSum(rate, net, pricing.exact() ? vat : vat.setScale(2, RoundingMode.HALF_UP));
    }
}
