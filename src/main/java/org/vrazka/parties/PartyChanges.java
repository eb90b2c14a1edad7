package org.vrazka.parties;

import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Users;
import org.vrazka.records.history.Entry;
import org.vrazka.records.history.History;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Place;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;

import java.util.UUID;

/** Changes of a counterparty's fields, and that it was made, in its timeline. */
@Component
@Order(50)
class PartyChanges implements TimelineSource {
    private static final String KIND = "changes";
    private static final Look MADE = new Look("plus", "good");
    private static final Look CHANGED = new Look("pen", null);

    private final History history;
    private final HistoryKind kind;

    PartyChanges(History history, PartyFields fields, Users users) {
        this.history = history;
        this.kind = PartyHistory.kind(fields, users);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("parties.timeline.changes");
    }

    @Override
    public Kind right() {
        return Kind.PARTIES;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var page = history.of(kind, party, asked.of(KIND, CHANGE.AT, CHANGE.ID), asked.most());
        var entries =
                page.entries().stream()
                        .filter(entry -> !entry.created() || isOlder(entry, asked.before()))
                        .map(entry -> told(entry, party))
                        .toList();
        return new Part(entries, page.older() == null ? null : place(page.older()));
    }

    /** The beginning is no row of the history: whether it was shown is seen by the place only. */
    private static boolean isOlder(Entry beginning, @Nullable Place before) {
        if (before == null) {
            return true;
        }
        int order = beginning.at().compareTo(before.at());
        int kinds = KIND.compareTo(before.kind());
        return order < 0
                || order == 0
                        && (kinds > 0 || kinds == 0 && !place(beginning.mark()).equals(before));
    }

    private static TimelineEntry told(Entry entry, UUID party) {
        var title = t(entry.created() ? "parties.timeline.made" : "parties.timeline.changed");
        var who = entry.who() == null ? t("records.history.nobody") : entry.who();
        return TimelineEntry.of(place(entry.mark()), party, entry.created() ? MADE : CHANGED, title)
                .doneBy(
                        entry.forWhom() == null
                                ? who
                                : who + ", " + t("records.history.forWhom", entry.forWhom()),
                        entry.way())
                .changing(entry.changes());
    }

    private static Place place(History.Mark mark) {
        return new Place(mark.at(), KIND, String.valueOf(mark.id()));
    }
}
