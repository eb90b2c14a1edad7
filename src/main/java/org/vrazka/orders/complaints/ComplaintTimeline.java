package org.vrazka.orders.complaints;

import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.DayPlaces;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;

import java.util.UUID;

/** What a counterparty complained of, in its timeline. */
@Component
@org.springframework.core.annotation.Order(26)
class ComplaintTimeline implements TimelineSource {
    private static final String KIND = "complaints";

    private final ComplaintRows rows;

    ComplaintTimeline(ComplaintRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("complaints.title");
    }

    @Override
    public Kind right() {
        return Kind.COMPLAINTS;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var older = DayPlaces.older(asked.before(), KIND, COMPLAINT.DAY, COMPLAINT.ID);
        var entries =
                rows.newest(party, older, asked.most()).stream()
                        .map(ComplaintTimeline::told)
                        .toList();
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(Complaint complaint) {
        return TimelineEntry.of(
                        DayPlaces.of(KIND, complaint.id(), complaint.day()),
                        complaint.id(),
                        new Look("alert", complaint.state().tone()),
                        t("complaints.timeline", complaint.title()))
                .on(complaint.day())
                .at(complaint.href())
                .standing(complaint.state().label(), null)
                .saying(complaint.defect());
    }
}
