package org.vrazka.orders.complaints;

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

/** complaints for programs. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintApi {
    private static final String PATH = "/api/v1/complaints/";

    private final ComplaintExchange exchange;
    private final Complaints complaints;
    private final Lists lists;

    ComplaintApi(ComplaintExchange exchange, Complaints complaints, Lists lists) {
        this.exchange = exchange;
        this.complaints = complaints;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    ListAnswer<ComplaintJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(complaints.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    ResponseEntity<ComplaintJson> get(@PathVariable UUID id) {
        var complaint = exchange.get(id);
        return Etag.ok(complaint, complaint.version());
    }

    @PostMapping
    @Right(kind = Kind.COMPLAINTS, action = Action.CREATE)
    ResponseEntity<ComplaintJson> create(@RequestBody ComplaintContent content) {
        var complaint = exchange.create(content);
        return Etag.created(PATH + complaint.id(), complaint, complaint.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.COMPLAINTS, action = Action.CHANGE)
    ResponseEntity<ComplaintJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var complaint = exchange.patch(id, version.version(), patch);
        return Etag.ok(complaint, complaint.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.COMPLAINTS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        complaints.delete(id, version.version());
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    ResponseEntity<ComplaintJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var complaint = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(complaint, complaint.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.COMPLAINTS, action = Action.CREATE)
    ResponseEntity<ComplaintJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody ComplaintContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var complaint = exchange.put(name, content);
        return known
                ? Etag.ok(complaint, complaint.version())
                : Etag.created(PATH + complaint.id(), complaint, complaint.version());
    }
}
