package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.parties.merging.Merging;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Invalid;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Merges of counterparties, for programs. */
@RestController
@RequestMapping("/api/v1/merges")
class MergeApi {
    private static final int MOST = 500;

    private final Merges merges;

    MergeApi(Merges merges) {
        this.merges = merges;
    }

    /**
     * What to make one.
     *
     * @param take names of fields that the one that stays takes over from the other
     */
    record MergeContent(
            @Nullable Looked winner, @Nullable Looked loser, @Nullable List<String> take) {}

    /** A counterparty, in the version that was looked at. */
    record Looked(UUID id, int version) {
        Merging.Seen seen() {
            return new Merging.Seen(id, version);
        }
    }

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<Merge> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
        return ListAnswer.of(merges.find(cursor, limit));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    Merge get(@PathVariable UUID id) {
        return merges.get(id);
    }

    @PostMapping
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    ResponseEntity<Merge> create(@RequestBody MergeContent content) {
        if (content.winner() == null || content.loser() == null) {
            var missing = content.winner() == null ? "winner" : "loser";
            throw new Invalid(missing, "required", t("duplicates.merge.required"));
        }
        var take = Merging.columns(Objects.requireNonNullElse(content.take(), List.of()));
        var id = merges.merge(content.winner().seen(), content.loser().seen(), take);
        return ResponseEntity.created(URI.create("/api/v1/merges/" + id)).body(merges.get(id));
    }

    @PostMapping("/{id}/undo")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Merge undo(@PathVariable UUID id) {
        merges.undo(id);
        return merges.get(id);
    }
}
