package org.vrazka.orders.unmet;

import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.DayPlaces;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;
import org.vrazka.shared.web.Format;

import java.util.UUID;

/** Unmet demand in the timeline of the party, at the beginning of its day. */
@Component
@org.springframework.core.annotation.Order(25)
class UnmetTimeline implements TimelineSource {
    private static final String KIND = "unmet";

    private final UnmetRows rows;

    UnmetTimeline(UnmetRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("unmet.title");
    }

    @Override
    public Kind right() {
        return Kind.UNMET;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var older = DayPlaces.older(asked.before(), KIND, UNMET.DAY, UNMET.ID);
        var entries =
                rows.newest(party, older, asked.most()).stream().map(UnmetTimeline::told).toList();
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(UnmetDemand unmet) {
        return TimelineEntry.of(
                        DayPlaces.of(KIND, unmet.id(), unmet.day()),
                        unmet.id(),
                        new Look("refuse", unmet.state().tone()),
                        t("unmet.timeline", unmet.title(), Format.exact(unmet.quantity())))
                .on(unmet.day())
                .at(unmet.href())
                .standing(unmet.state().label(), unmet.worth().whole())
                .saying(unmet.note());
    }
}
