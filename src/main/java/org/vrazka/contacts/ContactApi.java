package org.vrazka.contacts;

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

/** People at parties, for programs. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactApi {
    private static final String PATH = "/api/v1/contacts/";

    private final ContactExchange exchange;
    private final Contacts contacts;
    private final Lists lists;

    ContactApi(ContactExchange exchange, Contacts contacts, Lists lists) {
        this.exchange = exchange;
        this.contacts = contacts;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ListAnswer<ContactJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(contacts.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ResponseEntity<ContactJson> get(@PathVariable UUID id) {
        var contact = exchange.get(id);
        return Etag.ok(contact, contact.version());
    }

    @PostMapping
    @Right(kind = Kind.CONTACTS, action = Action.CREATE)
    ResponseEntity<ContactJson> create(@RequestBody ContactContent content) {
        var contact = exchange.create(content);
        return Etag.created(PATH + contact.id(), contact, contact.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ResponseEntity<ContactJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var contact = exchange.patch(id, version.version(), patch);
        return Etag.ok(contact, contact.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.CONTACTS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        contacts.delete(id, version.version());
    }

    /** Out of the trash again; what is not there stays as it is. */
    @PostMapping("/{id}/restore")
    @Right(kind = Kind.CONTACTS, action = Action.DELETE)
    ResponseEntity<ContactJson> restore(@PathVariable UUID id) {
        contacts.restore(id);
        return get(id);
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    ResponseEntity<ContactJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var contact = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(contact, contact.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.CONTACTS, action = Action.CREATE)
    ResponseEntity<ContactJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody ContactContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var contact = exchange.put(name, content);
        return known
                ? Etag.ok(contact, contact.version())
                : Etag.created(PATH + contact.id(), contact, contact.version());
    }
}
