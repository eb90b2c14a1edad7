package org.vrazka.orders.deliveries;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;

import java.util.UUID;

/** Deliveries for programs. The version that If-Match asks for is the order's. */
@RestController
@RequestMapping("/api/v1/orders/{id}")
class DeliveryApi {
    private final Deliveries deliveries;

    DeliveryApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Why the rest will not come.
     *
     * @param cause absent: as the reason proposes
     */
    record Rest(@Nullable String reason, @Nullable Cause cause) {}

    /** The first one first. */
    @GetMapping("/deliveries")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    ListAnswer<Delivery> list(@PathVariable("id") UUID order) {
        return new ListAnswer<>(deliveries.live(order).deliveries(), null, null);
    }

    @PostMapping("/deliveries")
    @ResponseStatus(HttpStatus.CREATED)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    Delivery add(
            @PathVariable("id") UUID order,
            @RequestHeader("If-Match") Etag version,
            @RequestBody DeliveryContent content) {
        return deliveries.add(order, version.version(), content);
    }

    @DeleteMapping("/deliveries/{delivery}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    void delete(
            @PathVariable("id") UUID order,
            @PathVariable UUID delivery,
            @RequestHeader("If-Match") Etag version) {
        deliveries.delete(order, version.version(), delivery);
    }

    /** Refuses what is open. */
    @PostMapping("/rest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    void refuseRest(
            @PathVariable("id") UUID order,
            @RequestHeader("If-Match") Etag version,
            @RequestBody Rest rest) {
        deliveries.refuseRest(order, version.version(), rest.reason(), rest.cause());
    }
}
