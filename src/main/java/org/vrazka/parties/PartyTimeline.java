package org.vrazka.parties;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What happened around a counterparty: a part of its card that grows as one scrolls. */
@Controller
class PartyTimeline {
    private final Parties parties;
    private final Timeline timeline;
    private final Clock clock;

    PartyTimeline(Parties parties, Timeline timeline, Clock clock) {
        this.parties = parties;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/parties/{id}/timeline")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable LocalDate after,
            HttpServletRequest request,
            Model model) {
        var party = parties.get(id);
        var kinds = kind.isEmpty() ? Set.<String>of() : Set.of(kind);
        model.addAttribute(
                "view",
                new TimelineView(
                        id,
                        timeline.kinds(),
                        kind,
                        timeline.of(id, kinds, cursor, Timeline.PAGE),
                        after,
                        Format.today(clock)));
        if (request.getHeader("HX-Request") != null) {
            return cursor == null ? "parties/timeline" : "parties/timeline-entries";
        }
        model.addAttribute("title", party.name());
        return "parties/timeline-page";
    }
}
