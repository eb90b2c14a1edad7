package org.vrazka.segmentation;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Right;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Schedule;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Definitions of segmentations for programs. */
@RestController
@RequestMapping(SegmentationApi.PATH)
class SegmentationApi {
    static final String PATH = "/api/v1/segmentations";
    private static final String SCHEDULE = "schedule";

    private final Segmentations segmentations;
    private final RulesPatch rules;

    SegmentationApi(Segmentations segmentations, RulesPatch rules) {
        this.segmentations = segmentations;
        this.rules = rules;
    }

    @GetMapping
    @Right(kind = SEGMENTATIONS, action = SEE)
    ListAnswer<SegmentationAnswer> list(ListQuery query, boolean count) {
        var found = segmentations.find(query).map(SegmentationAnswer::of);
        return ListAnswer.of(found, count, () -> segmentations.count(query));
    }

    @GetMapping("/{id}")
    @Right(kind = SEGMENTATIONS, action = SEE)
    ResponseEntity<SegmentationAnswer> get(@PathVariable UUID id) {
        var found = segmentations.get(id);
        return Etag.ok(SegmentationAnswer.of(found), found.version());
    }

    @PostMapping
    @Right(kind = SEGMENTATIONS, action = CREATE)
    ResponseEntity<SegmentationAnswer> create(@RequestBody ObjectNode body) {
        var name = name(body, "");
        var schedule = rules.schedule(Schedule.DEFAULT, body.remove(SCHEDULE));
        var id = segmentations.create(name, rules.apply(Rules.DEFAULT, body), schedule);
        var made = segmentations.get(id);
        return Etag.created(PATH + "/" + id, SegmentationAnswer.of(made), made.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    ResponseEntity<SegmentationAnswer> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var now = segmentations.get(id);
        var name = name(patch, now.name());
        var schedule = rules.schedule(now.schedule(), patch.remove(SCHEDULE));
        var changed = rules.apply(now.rules(), patch);
        segmentations.change(id, version.version(), name, changed, schedule);
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = SEGMENTATIONS, action = DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        segmentations.delete(id, version.version());
    }

    /** Its classes become the ones on the cards. */
    @PutMapping("/{id}/official")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    ResponseEntity<SegmentationAnswer> makeOfficial(@PathVariable UUID id) {
        segmentations.makeOfficial(id);
        return get(id);
    }

    /** The name is taken out of the body: the rest are rules. */
    private static String name(ObjectNode body, String now) {
        var name = body.remove("name");
        return name == null ? now : name.isString() ? name.asString() : "";
    }
}
