package org.vrazka.parties.relations;

import static org.vrazka.parties.db.Tables.RELATION;
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

/** To whom a party was related and when it was written down, in the timeline of both. */
@Component
@Order(35)
class RelationTimeline implements TimelineSource {
    private static final String KIND = "relations";

    private final Relations relations;

    RelationTimeline(Relations relations) {
        this.relations = relations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("parties.relations");
    }

    @Override
    public Kind right() {
        return Kind.PARTIES;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var older = asked.of(KIND, RELATION.CREATED_AT, RELATION.ID);
        var entries =
                relations.newest(party, older, asked.most()).stream()
                        .map(RelationTimeline::told)
                        .toList();
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(Relation relation) {
        return TimelineEntry.of(
                        new Place(relation.createdAt(), KIND, relation.id().toString()),
                        relation.id(),
                        new Look("people", null),
                        relation.role() + ": " + relation.other().name())
                .at(relation.href())
                .doneBy(relation.author(), null);
    }
}
