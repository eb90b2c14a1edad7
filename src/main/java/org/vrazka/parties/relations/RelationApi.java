package org.vrazka.parties.relations;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.PARTIES;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.api.MergePatch;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Relations of counterparties for programs, and the list of what there can be. */
@RestController
class RelationApi {
    private static final String PATH = "/api/v1/parties/{party}/relations";
    private static final int MOST = 500;

    private final Relations relations;
    private final RelationKinds kinds;
    private final MergePatch patches;

    RelationApi(Relations relations, RelationKinds kinds, MergePatch patches) {
        this.relations = relations;
        this.kinds = kinds;
        this.patches = patches;
    }

    /**
     * A relation as programs read it.
     *
     * @param kind the id of one of the list of relations
     * @param back the party is looked at from the other end of the kind
     * @param role what the other is, in words
     */
    record RelationJson(
            UUID id,
            UUID other,
            String otherName,
            String kind,
            boolean back,
            String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        static RelationJson of(Relation r) {
            return new RelationJson(
                    r.id(),
                    r.other().id(),
                    r.other().name(),
                    String.valueOf(r.kind().id()),
                    r.back(),
                    r.role(),
                    r.since(),
                    r.until());
        }
    }

    /**
     * A new relation.
     *
     * @param other id, exact name or EIK
     */
    record RelationContent(
            @Nullable String other,
            @Nullable String kind,
            @Nullable Boolean back,
            @Nullable String since,
            @Nullable String until) {
        RelationForm form() {
            boolean reversed = Boolean.TRUE.equals(back);
            return new RelationForm(
                    other, reversed ? kind + RelationForm.BACK : kind, since, until);
        }
    }

    /** What can be changed of one. */
    record RelationDays(@Nullable String since, @Nullable String until) {
        static RelationDays of(Relation r) {
            return new RelationDays(
                    Objects.toString(r.since(), null), Objects.toString(r.until(), null));
        }
    }

    record RelationKindJson(
            String id,
            boolean parent,
            String nameBg,
            String nameEn,
            String backBg,
            String backEn,
            boolean active) {}

    @GetMapping(PATH)
    @Right(kind = PARTIES, action = SEE)
    ListAnswer<RelationJson> list(
            @PathVariable UUID party, @RequestParam(required = false) @Nullable UUID cursor) {
        return ListAnswer.of(relations.page(party, cursor, MOST).map(RelationJson::of));
    }

    @PostMapping(PATH)
    @Right(kind = PARTIES, action = CHANGE)
    ResponseEntity<RelationJson> add(
            @PathVariable UUID party, @RequestBody RelationContent content) {
        var made = relations.get(party, relations.add(party, content.form()));
        return Etag.created("/api/v1" + made.href(), RelationJson.of(made), made.version());
    }

    @GetMapping(PATH + "/{relation}")
    @Right(kind = PARTIES, action = SEE)
    ResponseEntity<RelationJson> get(@PathVariable UUID party, @PathVariable UUID relation) {
        return ok(relations.get(party, relation));
    }

    @PatchMapping(PATH + "/{relation}")
    @Right(kind = PARTIES, action = CHANGE)
    ResponseEntity<RelationJson> change(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var now = RelationDays.of(relations.get(party, relation));
        var days = patches.apply(now, patch, RelationDays.class);
        var form = new RelationForm(null, null, days.since(), days.until());
        relations.change(party, relation, version.version(), form);
        return ok(relations.get(party, relation));
    }

    @DeleteMapping(PATH + "/{relation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = PARTIES, action = CHANGE)
    void remove(
            @PathVariable UUID party,
            @PathVariable UUID relation,
            @RequestHeader("If-Match") Etag version) {
        relations.remove(party, relation, version.version());
    }

    /** What counterparties can be to each other. */
    @GetMapping("/api/v1/lists/relations")
    @SignedInOnly
    ListAnswer<RelationKindJson> kinds() {
        var all =
                kinds.kinds().stream()
                        .map(k ->
                                new RelationKindJson(
                                        String.valueOf(k.id()),
                                        k.parent(),
                                        k.nameBg(),
                                        k.nameEn(),
                                        k.backBg(),
                                        k.backEn(),
                                        k.active()))
                        .toList();
        return new ListAnswer<>(all, null, null);
    }

    private static ResponseEntity<RelationJson> ok(Relation relation) {
        return Etag.ok(RelationJson.of(relation), relation.version());
    }
}
