package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.orders.OrderWords;
import org.vrazka.records.Option;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Format;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the card of unmet demand shows beside it, and which order is meant there. */
@Component
class UnmetCards {
    private final UnmetDemands demands;
    private final UnmetMeeting meeting;
    private final OrderWords words;

    UnmetCards(UnmetDemands demands, UnmetMeeting meeting, OrderWords words) {
        this.demands = demands;
        this.meeting = meeting;
        this.words = words;
    }

    UnmetCard of(UnmetDemand unmet) {
        var place = unmet.place();
        return new UnmetCard(
                unmet,
                place.region() == null ? null : words.region(place.region()),
                place.country() == null ? null : words.country(place.country()),
                market(place.market()),
                meeting.proposals(unmet),
                demands.allows(Action.CHANGE, unmet),
                demands.allows(Action.DELETE, unmet));
    }

    private @Nullable String market(@Nullable Integer id) {
        return id == null
                ? null
                : words.markets().stream()
                        .filter(market -> market.code().equals(id.toString()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(null);
    }

    List<Option> orders(UnmetDemand unmet, String text) {
        return meeting.offered(unmet, text).stream()
                .map(order ->
                        new Option(
                                order.number(),
                                Format.date(order.day())
                                        + ", "
                                        + Format.money(
                                                order.total().amount(), order.total().currency())))
                .toList();
    }

    /** The order of this id or number. */
    UUID order(UnmetDemand unmet, String typed) {
        var text = Objects.requireNonNullElse(Clean.line(typed), "");
        return Ids.read(text)
                .or(() -> meeting.named(unmet, text).map(OfferedOrder::id))
                .orElseThrow(() -> {
                    var errors = new Errors("orders.error");
                    errors.add("order", "order");
                    return errors.invalid();
                });
    }
}
