package org.vrazka.records.files;

import static org.vrazka.records.db.Tables.FILE;
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
import org.vrazka.shared.web.Format;

import java.util.UUID;

/** Files in the timeline of their party. */
@Component
@Order(12)
class FileTimeline implements TimelineSource {
    private static final String KIND = "files";

    private final FileRows rows;
    private final FileOwners owners;

    FileTimeline(FileRows rows, FileOwners owners) {
        this.rows = rows;
        this.owners = owners;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("records.files");
    }

    @Override
    public Kind right() {
        return Kind.PARTIES;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var older = asked.of(KIND, FILE.CREATED_AT, FILE.ID);
        var found = rows.read(FileRows.live(party).and(older), asked.most());
        return Part.of(found.stream().map(this::told).toList(), asked);
    }

    private TimelineEntry told(StoredFile file) {
        return TimelineEntry.of(
                        new Place(file.createdAt(), KIND, file.id().toString()),
                        file.id(),
                        new Look("clip", null),
                        file.name())
                .at(owners.of(Kind.PARTIES).href(file.record()) + "/files/" + file.id())
                .doneBy(file.author(), null)
                .saying(Format.bytes(file.bytes()));
    }
}
