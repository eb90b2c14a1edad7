package org.vrazka.profitability.charges;

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

/** Direct costs for programs. */
@RestController
@RequestMapping("/api/v1/direct-costs")
class ChargeApi {
    private static final String PATH = "/api/v1/direct-costs/";

    private final ChargeExchange exchange;
    private final Charges charges;
    private final Lists lists;

    ChargeApi(ChargeExchange exchange, Charges charges, Lists lists) {
        this.exchange = exchange;
        this.charges = charges;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    ListAnswer<ChargeJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(charges.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    ResponseEntity<ChargeJson> get(@PathVariable UUID id) {
        var charge = exchange.get(id);
        return Etag.ok(charge, charge.version());
    }

    @PostMapping
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CREATE)
    ResponseEntity<ChargeJson> create(@RequestBody ChargeContent content) {
        var charge = exchange.create(content);
        return Etag.created(PATH + charge.id(), charge, charge.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CHANGE)
    ResponseEntity<ChargeJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var charge = exchange.patch(id, version.version(), patch);
        return Etag.ok(charge, charge.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.DIRECT_COSTS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        charges.delete(id, version.version());
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    ResponseEntity<ChargeJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var charge = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(charge, charge.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CREATE)
    ResponseEntity<ChargeJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody ChargeContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var charge = exchange.put(name, content);
        return known
                ? Etag.ok(charge, charge.version())
                : Etag.created(PATH + charge.id(), charge, charge.version());
    }
}
