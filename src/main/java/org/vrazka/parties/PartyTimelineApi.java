package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.history.Entry.Change;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The timeline of a counterparty for programs. */
@RestController
class PartyTimelineApi {
    private final Parties parties;
    private final Timeline timeline;

    PartyTimelineApi(Parties parties, Timeline timeline) {
        this.parties = parties;
        this.timeline = timeline;
    }

    /**
     * Something that happened.
     *
     * @param record the id of the order, the contact or whatever it happened to
     * @param day for what is known by the day only
     */
    record Happened(
            String kind,
            UUID record,
            Instant at,
            @Nullable LocalDate day,
            String title,
            @Nullable String state,
            @Nullable Money amount,
            @Nullable String by,
            @Nullable String way,
            @Nullable String text,
            List<Change> changes) {
        static Happened of(TimelineEntry e) {
            return new Happened(
                    e.place().kind(),
                    e.record(),
                    e.place().at(),
                    e.day(),
                    e.title(),
                    e.state(),
                    e.amount(),
                    e.by(),
                    e.way(),
                    e.text(),
                    e.changes());
        }
    }

    @GetMapping("/api/v1/parties/{id}/timeline")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<Happened> timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        parties.get(id);
        var kinds = kind == null ? Set.<String>of() : kind;
        return ListAnswer.of(timeline.of(id, kinds, cursor, limit).map(Happened::of));
    }
}
