package org.vrazka.notes;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Etag;

import java.time.Instant;
import java.util.UUID;

/** Notes for programs; the timeline of the counterparty lists them. */
@RestController
@RequestMapping("/api/v1/parties/{party}/notes")
class NoteApi {
    private final Notes notes;

    NoteApi(Notes notes) {
        this.notes = notes;
    }

    /** What is written. */
    record NoteContent(@Nullable String text) {}

    /** A note as programs read it. */
    record NoteJson(
            UUID id,
            UUID party,
            String text,
            @Nullable String author,
            Instant createdAt,
            Instant changedAt) {
        static ResponseEntity<NoteJson> ok(Note note) {
            return Etag.ok(of(note), note.version());
        }

        static NoteJson of(Note n) {
            return new NoteJson(
                    n.id(), n.partyId(), n.text(), n.author(), n.createdAt(), n.changedAt());
        }
    }

    @PostMapping
    @Right(kind = PARTIES, action = CHANGE)
    ResponseEntity<NoteJson> write(@PathVariable UUID party, @RequestBody NoteContent content) {
        var note = notes.get(party, notes.write(party, content.text()));
        return Etag.created("/api/v1" + note.href(), NoteJson.of(note), note.version());
    }

    @GetMapping("/{note}")
    @Right(kind = PARTIES, action = SEE)
    ResponseEntity<NoteJson> get(@PathVariable UUID party, @PathVariable UUID note) {
        return NoteJson.ok(notes.get(party, note));
    }

    @PatchMapping("/{note}")
    @Right(kind = PARTIES, action = CHANGE)
    ResponseEntity<NoteJson> change(
            @PathVariable UUID party,
            @PathVariable UUID note,
            @RequestHeader("If-Match") Etag version,
            @RequestBody NoteContent content) {
        notes.change(party, note, version.version(), content.text());
        return NoteJson.ok(notes.get(party, note));
    }

    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = PARTIES, action = CHANGE)
    void delete(
            @PathVariable UUID party,
            @PathVariable UUID note,
            @RequestHeader("If-Match") Etag version) {
        notes.delete(party, note, version.version());
    }
}
