package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineSource;
import org.vrazka.shared.Slice;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the timeline of a counterparty, as its template draws it.
 *
 * @param kind that is shown; empty: all
 * @param after the day that stands above already
 */
public record TimelineView(
        UUID party,
        List<TimelineSource> kinds,
        String kind,
        Slice<TimelineEntry> page,
        @Nullable LocalDate after,
        LocalDate today) {

    /** The entries of each day, the newest first. */
    public Map<LocalDate, List<TimelineEntry>> days() {
        var days = new LinkedHashMap<LocalDate, List<TimelineEntry>>();
        for (var entry : page.items()) {
            days.computeIfAbsent(day(entry), d -> new java.util.ArrayList<>()).add(entry);
        }
        return days;
    }

    private static LocalDate day(TimelineEntry entry) {
        return entry.day() == null
                ? entry.place().at().atZone(Format.zone()).toLocalDate()
                : entry.day();
    }

    /** What stands above the entries of a day; null: it stands there already. */
    public @Nullable String heading(LocalDate day) {
        if (day.equals(after)) {
            return null;
        }
        if (day.equals(today)) {
            return t("parties.timeline.today", Format.dateInText(day));
        }
        return day.equals(today.minusDays(1))
                ? t("parties.timeline.yesterday", Format.dateInText(day))
                : Format.dateInText(day);
    }

    /** The card that shows this kind. */
    public String cardOf(String shown) {
        return "/parties/" + party + (shown.isEmpty() ? "" : "?kind=" + shown);
    }

    public String partOf(String shown) {
        return "/parties/" + party + "/timeline" + (shown.isEmpty() ? "" : "?kind=" + shown);
    }

    /** The next page; null: this is the end. */
    public @Nullable String older() {
        if (page.next() == null) {
            return null;
        }
        var last = page.items().isEmpty() ? after : day(page.items().getLast());
        return partOf(kind)
                + (kind.isEmpty() ? "?" : "&")
                + "cursor="
                + page.next()
                + (last == null ? "" : "&after=" + last);
    }
}
