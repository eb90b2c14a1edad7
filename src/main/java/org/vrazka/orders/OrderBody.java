package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.shared.Errors;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What programs send about a document.
 *
 * @param document absent: an order
 * @param state absent: confirmed
 * @param currency absent: the company's
 * @param cancelCause absent: as the reason proposes
 * @param site a delivery site of the party; its place is that of the document
 * @param contact who ordered, by name
 * @param contactId one of the party's contacts; absent: the one of that name, if it is one alone
 * @param discount a fraction of what the lines come to; absent: none
 * @param vatIncluded whether prices contain VAT; absent: they do not
 * @param vatBasis what in the law allows the lines of 0 %
 */
record OrderBody(
        @Nullable Document document,
        @Nullable String number,
        @Nullable UUID origin,
        @Nullable LocalDate date,
        @Nullable LocalDate promised,
        @Nullable LocalDate shipped,
        @Nullable UUID party,
        @Nullable UUID manager,
        @Nullable String region,
        @Nullable String country,
        @Nullable String market,
        @Nullable UUID site,
        @Nullable String contact,
        @Nullable UUID contactId,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable OrderState state,
        @Nullable String cancelReason,
        @Nullable Cause cancelCause,
        @Nullable String note,
        @Nullable BigDecimal discount,
        @Nullable Boolean vatIncluded,
        @Nullable String vatBasis,
        @Nullable List<LineBody> lines,
        @Nullable List<ExternalId> externalIds,
        @Nullable ObjectNode custom) {

    /** What can be changed of a document, as a program would send it whole. */
    static OrderBody of(OrderCard card, List<ExternalId> externalIds, @Nullable ObjectNode custom) {
        var order = card.order();
        var currency = order.currency();
        return new OrderBody(
                order.document(),
                order.number(),
                id(order.origin()),
                order.date(),
                order.promised(),
                order.shipped(),
                id(order.party()),
                id(order.manager()),
                order.region(),
                order.country(),
                order.market() == null ? null : order.market().toString(),
                id(order.site()),
                order.contact(),
                order.person(),
                currency,
                order.rate(),
                order.state(),
                order.cancelReason(),
                order.cancelCause(),
                order.note(),
                order.pricing().discount(),
                order.pricing().withVat(),
                order.pricing().vatBasis(),
                card.lines().stream().map(line -> LineBody.of(line, currency)).toList(),
                externalIds,
                custom);
    }

    /** A return as its sale was: currency, rate, discount and VAT, and all goods that are left. */
    OrderBody givingBack(OrderCard sale) {
        var order = sale.order();
        boolean sameMoney = currency == null || currency.equals(order.currency());
        return new OrderBody(
                document,
                number,
                origin,
                date,
                promised,
                shipped,
                party,
                manager,
                region,
                country,
                market,
                site,
                contact,
                contactId,
                currency == null ? order.currency() : currency,
                rate == null && sameMoney ? order.rate() : rate,
                state,
                cancelReason,
                cancelCause,
                note,
                discount == null ? order.pricing().discount() : discount,
                vatIncluded == null ? order.pricing().withVat() : vatIncluded,
                vatBasis == null ? order.pricing().vatBasis() : vatBasis,
                lines == null ? left(sale) : lines,
                externalIds,
                custom);
    }

    private static List<LineBody> left(OrderCard sale) {
        return sale.givenBack().stream()
                .filter(back -> back.left().signum() > 0)
                .map(back -> LineBody.givingBack(back, sale.order().currency()))
                .toList();
    }

    private static @Nullable UUID id(@Nullable Link link) {
        return link == null ? null : link.id();
    }

    /**
     * @param exact whether the document's amounts stand unrounded
     */
    OrderContent content(boolean exact, String base) {
        var errors = new Errors("orders.error");
        errors.addUnless(date != null, "date", "needed");
        boolean isMarket = market == null || market.matches("\\d{1,9}");
        errors.addUnless(isMarket, "market", "market");
        var spoken = currency == null ? base : currency;
        var read = Objects.requireNonNullElse(lines, List.<LineBody>of());
        for (int i = 0; i < read.size(); i++) {
            read.get(i).check("lines[" + i + "].", spoken, errors);
        }
        errors.throwIfAny();
        return new OrderContent(
                Objects.requireNonNullElse(document, Document.ORDER),
                number,
                origin,
                Objects.requireNonNull(date),
                promised,
                shipped,
                party,
                manager,
                region,
                country,
                market == null ? null : Integer.valueOf(market),
                currency,
                rate,
                Objects.requireNonNullElse(state, OrderState.CONFIRMED),
                cancelReason,
                cancelCause,
                note,
                new Pricing(
                        Objects.requireNonNullElse(discount, BigDecimal.ZERO),
                        Boolean.TRUE.equals(vatIncluded),
                        vatBasis,
                        exact),
                read.stream().map(LineBody::content).toList(),
                new Recipient(site, contact, contactId));
    }

    /** What is said of the company's own fields. */
    CustomForm own() {
        return CustomForm.of(custom);
    }

    /** A patch with another reason and no word of who is at fault leaves that to the reason. */
    OrderBody proposing(ObjectNode patch) {
        return !patch.has("cancelReason") || patch.has("cancelCause")
                ? this
                : new OrderBody(
                        document,
                        number,
                        origin,
                        date,
                        promised,
                        shipped,
                        party,
                        manager,
                        region,
                        country,
                        market,
                        site,
                        contact,
                        contactId,
                        currency,
                        rate,
                        state,
                        cancelReason,
                        null,
                        note,
                        discount,
                        vatIncluded,
                        vatBasis,
                        lines,
                        externalIds,
                        custom);
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
