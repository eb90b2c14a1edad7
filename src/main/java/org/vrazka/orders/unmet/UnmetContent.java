package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What programs send about unmet demand; what is absent is as usual.
 *
 * @param product null: what {@code asked} says is on no list
 * @param price for one unit, without VAT; absent: the product's
 * @param amount of all; wins over the price
 * @param order that gave it after all
 */
record UnmetContent(
        @Nullable LocalDate date,
        @Nullable UUID party,
        @Nullable String contact,
        @Nullable UUID product,
        @Nullable String asked,
        @Nullable BigDecimal quantity,
        @Nullable Money price,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable Cause cause,
        @Nullable Came came,
        @Nullable UUID manager,
        @Nullable UUID order,
        @Nullable String note,
        @Nullable List<ExternalId> externalIds) {
    /** What can be changed of it, as a program would send it whole. */
    static UnmetContent of(UnmetDemand unmet, List<ExternalId> externalIds) {
        var product = unmet.product();
        var worth = unmet.worth();
        return new UnmetContent(
                unmet.day(),
                id(unmet.party()),
                unmet.contact(),
                product == null ? null : product.id(),
                product == null ? unmet.title() : null,
                unmet.quantity(),
                worth.unit(),
                worth.price() == null ? worth.whole() : null,
                unmet.reason(),
                unmet.cause(),
                unmet.came(),
                id(unmet.manager()),
                id(unmet.metBy()),
                unmet.note(),
                externalIds);
    }

    private static @Nullable UUID id(@Nullable Link link) {
        return link == null ? null : link.id();
    }

    UnmetForm form() {
        return new UnmetForm(
                text(date),
                text(party),
                null,
                contact,
                product == null ? asked : product.toString(),
                number(quantity),
                price == null ? null : number(price.amount()),
                amount == null ? null : number(amount.amount()),
                currency(),
                reason,
                text(cause),
                text(came),
                text(manager),
                note);
    }

    private @Nullable String currency() {
        return amount != null ? amount.currency() : price != null ? price.currency() : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
