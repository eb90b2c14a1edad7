package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What the lines of a form or a card come to.
 *
 * @param priced in the prices of the document
 * @param net without VAT
 * @param rates VAT by rate
 * @param vat null: the rate of some line is unknown
 */
public record DocumentTotals(
        BigDecimal priced, BigDecimal net, List<VatSum> rates, @Nullable BigDecimal vat) {
    /** Of those lines that can be read. */
    static DocumentTotals of(List<LineForm> lines, Pricing pricing) {
        return sum(
                lines.stream().map(line -> line.part(pricing)).filter(Objects::nonNull).toList(),
                pricing);
    }

    static DocumentTotals sum(List<VatSum.Part> parts, Pricing pricing) {
        var rates = VatSum.of(parts, pricing);
        boolean known =
                parts.stream().allMatch(part -> part.rate() != null || part.net().signum() == 0);
        return new DocumentTotals(
                add(parts.stream().map(VatSum.Part::priced).toList()),
                add(parts.stream().map(VatSum.Part::net).toList()),
                rates,
                known && !rates.isEmpty() ? add(rates.stream().map(VatSum::vat).toList()) : null);
    }

    private static BigDecimal add(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Null when the VAT is unknown. */
    public @Nullable BigDecimal gross() {
        return vat == null ? null : net.add(vat);
    }
}
