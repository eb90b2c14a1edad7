package org.vrazka.orders.unmet;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.Currencies;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What unmet demand was worth: as typed, else by the product's price, else nobody knows. */
@Component
class UnmetWorth {
    private static final int CENTS = 2;

    private final Currencies currencies;

    UnmetWorth(Currencies currencies) {
        this.currencies = currencies;
    }

    /**
     * Writes price, amount, currency and rate into a row that has its day, product and quantity.
     *
     * @param before null: a new one
     */
    void apply(
            UnmetForm form,
            OrderChoices.@Nullable Product product,
            UnmetRecord row,
            @Nullable UnmetDemand before,
            Errors errors) {
        var amount = number("amount", form.amount(), errors);
        var typedPrice = number("price", form.price(), errors);
        var price = isOfBefore(typedPrice, row, before) ? null : typedPrice;
        var typed = Clean.line(form.currency());
        var currency = typed == null ? currencies.base() : typed.toUpperCase(Locale.ROOT);
        row.setAmount(null);
        row.setPrice(null);
        if (amount != null || price != null) {
            row.setRate(currencies.rateOfDay(currency, row.getDay(), errors));
            row.setCurrency(currency);
            row.setPrice(amount == null ? price : null);
            row.setAmount(amount == null ? times(price, row) : amount);
        } else if (product == null || !byList(product, row)) {
            row.setCurrency(currencies.base());
            row.setRate(BigDecimal.ONE);
        }
    }

    /** The price of what was asked for before is none of what is asked for now. */
    private static boolean isOfBefore(
            @Nullable BigDecimal price, UnmetRecord row, @Nullable UnmetDemand before) {
        var product = before == null ? null : before.product();
        var old = before == null ? null : before.worth().price();
        return price != null
                && old != null
                && product != null
                && row.getProductId() != null
                && !product.id().equals(row.getProductId())
                && price.compareTo(old) == 0;
    }

    /** A price that nobody typed is no reason to refuse: without a rate the worth is unknown. */
    private boolean byList(OrderChoices.Product product, UnmetRecord row) {
        var errors = new Errors("orders.error");
        var rate = currencies.rateOfDay(product.currency(), row.getDay(), errors);
        if (product.price() == null || !errors.isEmpty()) {
            return false;
        }
        row.setCurrency(product.currency());
        row.setRate(rate);
        row.setPrice(product.price());
        row.setAmount(times(product.price(), row));
        return true;
    }

    private static BigDecimal times(@Nullable BigDecimal price, UnmetRecord row) {
        return requireNonNullElse(price, BigDecimal.ZERO)
                .multiply(row.getQuantity())
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal number(
            String field, @Nullable String typed, Errors errors) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        var number = Typed.decimal(text);
        errors.addUnless(number.isPresent(), field, "number");
        errors.addUnless(number.isEmpty() || number.get().signum() >= 0, field, "notNegative");
        return number.orElse(null);
    }
}
