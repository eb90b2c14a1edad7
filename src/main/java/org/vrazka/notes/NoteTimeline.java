package org.vrazka.notes;

import static org.vrazka.notes.db.Tables.NOTE;
import static org.vrazka.shared.web.Text.t;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Place;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;

import java.util.UUID;

/** Notes in the timeline of their party. */
@Component
@Order(10)
class NoteTimeline implements TimelineSource {
    private static final String KIND = "notes";

    private final Notes notes;

    NoteTimeline(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("notes.title");
    }

    @Override
    public Kind right() {
        return Kind.PARTIES;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var older = asked.of(KIND, NOTE.CREATED_AT, NOTE.ID);
        var entries =
                notes.newest(party, older, asked.most()).stream().map(NoteTimeline::told).toList();
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(Note note) {
        return TimelineEntry.of(
                        new Place(note.createdAt(), KIND, note.id().toString()),
                        note.id(),
                        new Look("note", "info"),
                        t("notes.one"))
                .at(note.href())
                .doneBy(note.author(), null)
                .standing(note.isChanged() ? t("notes.changed") : null, null)
                .saying(note.text());
    }
}
