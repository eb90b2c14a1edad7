package org.vrazka.orders;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
import org.vrazka.records.api.Versioned;
import org.vrazka.shared.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document as programs get it.
 *
 * @param site the delivery site of the party that the goods go to
 * @param team of the manager, as it was when he became its manager
 * @param contact who ordered, by name
 * @param contactId the party's contact of this name
 * @param discount a fraction of what the lines come to
 * @param vatIncluded whether prices contain VAT
 * @param vatBasis what in the law allows the lines of 0 %
 * @param total net of discount and VAT, without the refused
 * @param vat null: the rate of some line is unknown
 * @param withVat total and VAT
 * @param paid what is known to be paid
 * @param credited worth of what came back of it and was not paid back, with VAT
 * @param due by the terms when it was made; null: nobody told
 * @param left to be paid; null: nothing, or nobody knows
 * @param daysOverdue null: it is not, or nobody knows
 * @param refused worth of the refused quantity
 * @param lines absent in lists
 */
record OrderJson(
        UUID id,
        int version,
        Document document,
        String number,
        @Nullable UUID origin,
        LocalDate date,
        @Nullable LocalDate promised,
        @Nullable LocalDate shipped,
        @Nullable UUID party,
        @Nullable String partyName,
        @Nullable UUID manager,
        @Nullable String managerName,
        @Nullable UUID team,
        @Nullable String teamName,
        @Nullable String region,
        @Nullable String country,
        @Nullable String market,
        @Nullable UUID site,
        @Nullable String contact,
        @Nullable UUID contactId,
        String currency,
        BigDecimal rate,
        OrderState state,
        @Nullable String cancelReason,
        @Nullable Cause cancelCause,
        @Nullable String note,
        BigDecimal discount,
        boolean vatIncluded,
        @Nullable String vatBasis,
        Money total,
        @Nullable Money vat,
        @Nullable Money withVat,
        Money paid,
        Money credited,
        @Nullable LocalDate due,
        @Nullable Money left,
        @Nullable Integer daysOverdue,
        Money refused,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> lines,
        List<ExternalId> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode custom,
        Instant createdAt)
        implements Versioned {

    /**
     * A line of it.
     *
     * @param discount a fraction
     * @param vat percent; null: unknown
     * @param total net of discount and VAT, without the refused
     */
    record Line(
            @Nullable UUID product,
            @Nullable String code,
            String name,
            BigDecimal quantity,
            Money price,
            BigDecimal discount,
            @Nullable Money cost,
            BigDecimal refused,
            @Nullable String refuseReason,
            @Nullable Cause refuseCause,
            @Nullable BigDecimal vat,
            Money total) {
        static Line of(OrderLine line, String currency) {
            return new Line(
                    line.product(),
                    line.code(),
                    line.name(),
                    line.quantity(),
                    new Money(line.price(), currency),
                    line.discount(),
                    line.cost() == null ? null : new Money(line.cost(), currency),
                    line.refused(),
                    line.refuseReason(),
                    line.refuseCause(),
                    line.vat(),
                    new Money(line.total(), currency));
        }
    }

    static OrderJson of(OrderCard card, List<ExternalId> externalIds, @Nullable ObjectNode custom) {
        var currency = card.order().currency();
        return of(
                card.order(),
                card.lines().stream().map(line -> Line.of(line, currency)).toList(),
                externalIds,
                custom);
    }

    static OrderJson of(
            Order order,
            @Nullable List<Line> lines,
            List<ExternalId> externalIds,
            @Nullable ObjectNode custom) {
        return new OrderJson(
                order.id(),
                order.version(),
                order.document(),
                order.number(),
                id(order.origin()),
                order.date(),
                order.promised(),
                order.shipped(),
                id(order.party()),
                name(order.party()),
                id(order.manager()),
                name(order.manager()),
                id(order.team()),
                name(order.team()),
                order.region(),
                order.country(),
                order.market() == null ? null : order.market().toString(),
                id(order.site()),
                order.contact(),
                order.person(),
                order.currency(),
                order.rate(),
                order.state(),
                order.cancelReason(),
                order.cancelCause(),
                order.note(),
                order.pricing().discount(),
                order.pricing().withVat(),
                order.pricing().vatBasis(),
                order.total(),
                money(order.sums().vat(), order),
                money(order.sums().withVat(), order),
                new Money(order.sums().paid(), order.currency()),
                new Money(order.debt().credited(), order.currency()),
                order.debt().due(),
                money(order.debt().left(), order),
                order.debt().daysOverdue(),
                new Money(order.sums().refused(), order.currency()),
                lines,
                externalIds,
                custom,
                order.createdAt());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Order order) {
        return amount == null ? null : new Money(amount, order.currency());
    }

    private static @Nullable UUID id(@Nullable Link link) {
        return link == null ? null : link.id();
    }

    private static @Nullable String name(@Nullable Link link) {
        return link == null ? null : link.name();
    }
}
