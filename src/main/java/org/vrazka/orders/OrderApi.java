package org.vrazka.orders;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Orders and returns for programs. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderApi {
    private static final String PATH = "/api/v1/orders/";

    private final OrderExchange exchange;
    private final Orders orders;
    private final Lists lists;

    OrderApi(OrderExchange exchange, Orders orders, Lists lists) {
        this.exchange = exchange;
        this.orders = orders;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    ListAnswer<OrderJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(orders.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    ResponseEntity<OrderJson> get(@PathVariable UUID id) {
        var order = exchange.get(id);
        return Etag.ok(order, order.version());
    }

    @PostMapping
    @Right(kind = Kind.ORDERS, action = Action.CREATE)
    ResponseEntity<OrderJson> create(@RequestBody OrderBody content) {
        var order = exchange.create(content);
        return Etag.created(PATH + order.id(), order, order.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    ResponseEntity<OrderJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var order = exchange.patch(id, version.version(), patch);
        return Etag.ok(order, order.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        orders.delete(id, version.version());
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    ResponseEntity<OrderJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var order = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(order, order.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.ORDERS, action = Action.CREATE)
    ResponseEntity<OrderJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody OrderBody content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var order = exchange.put(name, content);
        return known
                ? Etag.ok(order, order.version())
                : Etag.created(PATH + order.id(), order, order.version());
    }
}
