package org.vrazka.orders.unmet;

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

/** Unmet demand for programs. */
@RestController
@RequestMapping("/api/v1/unmet")
class UnmetApi {
    private static final String PATH = "/api/v1/unmet/";

    private final UnmetExchange exchange;
    private final UnmetDemands demands;
    private final Lists lists;

    UnmetApi(UnmetExchange exchange, UnmetDemands demands, Lists lists) {
        this.exchange = exchange;
        this.demands = demands;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.UNMET, action = Action.SEE)
    ListAnswer<UnmetJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(demands.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    ResponseEntity<UnmetJson> get(@PathVariable UUID id) {
        var unmet = exchange.get(id);
        return Etag.ok(unmet, unmet.version());
    }

    @PostMapping
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    ResponseEntity<UnmetJson> create(@RequestBody UnmetContent content) {
        var unmet = exchange.create(content);
        return Etag.created(PATH + unmet.id(), unmet, unmet.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.UNMET, action = Action.CHANGE)
    ResponseEntity<UnmetJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var unmet = exchange.patch(id, version.version(), patch);
        return Etag.ok(unmet, unmet.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.UNMET, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        demands.delete(id, version.version());
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    ResponseEntity<UnmetJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var unmet = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(unmet, unmet.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    ResponseEntity<UnmetJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody UnmetContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var unmet = exchange.put(name, content);
        return known
                ? Etag.ok(unmet, unmet.version())
                : Etag.created(PATH + unmet.id(), unmet, unmet.version());
    }
}
