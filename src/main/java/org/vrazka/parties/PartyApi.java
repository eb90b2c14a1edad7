package org.vrazka.parties;

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

/** Counterparties for programs. */
@RestController
@RequestMapping("/api/v1/parties")
class PartyApi {
    private static final String PATH = "/api/v1/parties/";

    private final PartyExchange exchange;
    private final Parties parties;
    private final Lists lists;

    PartyApi(PartyExchange exchange, Parties parties, Lists lists) {
        this.exchange = exchange;
        this.parties = parties;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<PartyJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(parties.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ResponseEntity<PartyJson> get(@PathVariable UUID id) {
        var party = exchange.get(id);
        return Etag.ok(party, party.version());
    }

    @PostMapping
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    ResponseEntity<PartyJson> create(@RequestBody PartyContent content) {
        var party = exchange.create(content);
        return Etag.created(PATH + party.id(), party, party.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    ResponseEntity<PartyJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var party = exchange.patch(id, version.version(), patch);
        return Etag.ok(party, party.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        parties.delete(id, version.version());
    }

    /** Out of the trash again; what is not there stays as it is. */
    @PostMapping("/{id}/restore")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    ResponseEntity<PartyJson> restore(@PathVariable UUID id) {
        parties.restore(id);
        return get(id);
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ResponseEntity<PartyJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var party = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(party, party.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    ResponseEntity<PartyJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody PartyContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var party = exchange.put(name, content);
        return known
                ? Etag.ok(party, party.version())
                : Etag.created(PATH + party.id(), party, party.version());
    }
}
