package org.vrazka.orders;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
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
 * @param total net of discount, without the refused
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
        @Nullable String region,
        @Nullable String country,
        @Nullable String market,
        String currency,
        BigDecimal rate,
        OrderState state,
        @Nullable String cancelReason,
        @Nullable String note,
        Money total,
        Money refused,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> lines,
        List<ExternalId> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode custom,
        Instant createdAt) {

    /**
     * A line of it.
     *
     * @param discount a fraction
     * @param total net of discount, without the refused
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
                order.region(),
                order.country(),
                order.market() == null ? null : order.market().toString(),
                order.currency(),
                order.rate(),
                order.state(),
                order.cancelReason(),
                order.note(),
                order.total(),
                new Money(order.sums().refused(), order.currency()),
                lines,
                externalIds,
                custom,
                order.createdAt());
    }

    private static @Nullable UUID id(@Nullable Link link) {
        return link == null ? null : link.id();
    }

    private static @Nullable String name(@Nullable Link link) {
        return link == null ? null : link.name();
    }
}
