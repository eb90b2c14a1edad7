package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A price list as typed.
 *
 * @param vat {@code with} when its prices have VAT in them
 * @param validFrom a day, or empty
 */
public record PriceListForm(
        String name,
        String currency,
        String vat,
        boolean usual,
        boolean active,
        String validFrom,
        String validTo) {
    public static final String WITH = "with";
    public static final String WITHOUT = "without";

    public PriceListForm(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String vat,
            boolean usual,
            boolean active,
            @Nullable String validFrom,
            @Nullable String validTo) {
        this.name = Objects.requireNonNullElse(name, "");
        this.currency = Objects.requireNonNullElse(currency, "");
        this.vat = Objects.requireNonNullElse(vat, WITHOUT);
        this.usual = usual;
        this.active = active;
        this.validFrom = Objects.requireNonNullElse(validFrom, "");
        this.validTo = Objects.requireNonNullElse(validTo, "");
    }

    static PriceListForm of(PriceList list) {
        return new PriceListForm(
                list.name(),
                list.currency(),
                list.withVat() ? WITH : WITHOUT,
                list.isDefault(),
                list.active(),
                said(list.validFrom()),
                said(list.validTo()));
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
