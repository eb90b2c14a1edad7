package org.vrazka.orders;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What programs send about a line of a document.
 *
 * @param name when there is no product
 * @param price for one unit, with VAT or without as the document says, in the document's currency;
 *     absent: the product's
 * @param discount a fraction
 * @param refuseCause absent: as the reason proposes
 * @param vat percent; absent: as is usual on the day, for the product and where it goes
 */
record LineBody(
        @Nullable UUID product,
        @Nullable String name,
        @Nullable BigDecimal quantity,
        @Nullable Money price,
        @Nullable BigDecimal discount,
        @Nullable Money cost,
        @Nullable BigDecimal refused,
        @Nullable String refuseReason,
        @Nullable Cause refuseCause,
        @Nullable BigDecimal vat) {
    /** A line as it is. */
    static LineBody of(OrderLine line, String currency) {
        return new LineBody(
                line.product(),
                line.name(),
                line.quantity(),
                new Money(line.price(), currency),
                line.discount(),
                line.cost() == null ? null : new Money(line.cost(), currency),
                line.refused(),
                line.refuseReason(),
                line.refuseCause(),
                line.vat());
    }

    /** What can still come back of a line, as it was sold. */
    static LineBody givingBack(GivenBack.Line back, String currency) {
        var line = back.line();
        return new LineBody(
                line.product(),
                line.name(),
                back.left(),
                new Money(line.price(), currency),
                line.discount(),
                null,
                null,
                null,
                null,
                line.vat());
    }

    /**
     * Tells what is wrong with it.
     *
     * @param at how the errors call it
     */
    void check(String at, String currency, Errors errors) {
        errors.addUnless(quantity != null, at + "quantity", "needed");
        errors.addUnless(
                price == null || price.currency().equals(currency), at + "price", "otherCurrency");
        errors.addUnless(
                cost == null || cost.currency().equals(currency), at + "cost", "otherCurrency");
    }

    LineContent content() {
        return new LineContent(
                product,
                name,
                requireNonNull(quantity),
                price == null ? null : price.amount(),
                requireNonNullElse(discount, BigDecimal.ZERO),
                cost == null ? null : cost.amount(),
                requireNonNullElse(refused, BigDecimal.ZERO),
                refuseReason,
                refuseCause,
                vat);
    }
}
