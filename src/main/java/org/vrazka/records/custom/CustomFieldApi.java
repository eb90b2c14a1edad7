package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.custom.CustomFieldExchange.FieldContent;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** The fields that the company has defined, for programs. */
@RestController
class CustomFieldApi {
    private static final String PATH = "/api/v1/fields";

    private final CustomFields fields;
    private final CustomFieldExchange exchange;
    private final RecordKinds kinds;

    CustomFieldApi(CustomFields fields, CustomFieldExchange exchange, RecordKinds kinds) {
        this.fields = fields;
        this.exchange = exchange;
        this.kinds = kinds;
    }

    /** A field as programs get it that see the list; {@code name} is its key in {@code custom}. */
    record FieldAnswer(
            String name, CustomType type, String bg, String en, List<CustomOption> options) {}

    /** The fields of a list. */
    record FieldsAnswer(List<FieldAnswer> items) {}

    /**
     * The same for who keeps them.
     *
     * @param kind the name of the list
     * @param retired hidden everywhere; its values are kept
     */
    record FieldJson(
            UUID id,
            int version,
            String kind,
            String name,
            CustomType type,
            String bg,
            String en,
            List<CustomOption> options,
            boolean retired) {
        static FieldJson of(CustomField f) {
            return new FieldJson(
                    f.id(),
                    f.version(),
                    f.list(),
                    f.name(),
                    f.type(),
                    f.bg(),
                    f.en(),
                    f.options(),
                    f.retired());
        }
    }

    @GetMapping("/api/v1/lists/{list}/fields")
    @SignedInOnly
    FieldsAnswer list(@PathVariable String list) {
        return new FieldsAnswer(
                fields.of(kinds.get(list).name()).stream()
                        .map(f -> new FieldAnswer(f.name(), f.type(), f.bg(), f.en(), f.options()))
                        .toList());
    }

    /**
     * All of them, retired ones too.
     *
     * @param kind the name of a list; absent: of all
     */
    @GetMapping(PATH)
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ListAnswer<FieldJson> all(@RequestParam(required = false) @Nullable String kind) {
        var list = kind == null ? null : kinds.get(kind).name();
        return new ListAnswer<>(
                fields.all().stream()
                        .filter(f -> list == null || f.list().equals(list))
                        .map(FieldJson::of)
                        .toList(),
                null,
                null);
    }

    @PostMapping(PATH)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ResponseEntity<FieldJson> create(@RequestBody FieldContent content) {
        var field = exchange.create(content);
        return Etag.created(PATH + "/" + field.id(), FieldJson.of(field), field.version());
    }

    @GetMapping(PATH + "/{id}")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ResponseEntity<FieldJson> get(@PathVariable UUID id) {
        return ok(fields.get(id));
    }

    @PatchMapping(PATH + "/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ResponseEntity<FieldJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        return ok(exchange.patch(id, version.version(), patch));
    }

    /** Hides it; its values stay. */
    @PutMapping(PATH + "/{id}/retirement")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable UUID id) {
        fields.retire(id, true);
    }

    /** Shows it again. */
    @DeleteMapping(PATH + "/{id}/retirement")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bringBack(@PathVariable UUID id) {
        fields.retire(id, false);
    }

    private static ResponseEntity<FieldJson> ok(CustomField field) {
        return Etag.ok(FieldJson.of(field), field.version());
    }
}
