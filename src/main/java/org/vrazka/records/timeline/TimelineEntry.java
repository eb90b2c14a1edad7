package org.vrazka.records.timeline;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.history.Entry.Change;
import org.vrazka.shared.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened, in the words of who asks.
 *
 * @param record what it happened to
 * @param day when it is known by the day only; null: the instant of its place is meant
 * @param look how it is drawn
 * @param href where the record is; null: it has no page
 * @param state of the record, in words
 * @param by who did it
 * @param way by which, where that tells something
 */
public record TimelineEntry(
        Place place,
        UUID record,
        @Nullable LocalDate day,
        Look look,
        String title,
        @Nullable String href,
        @Nullable String state,
        @Nullable Money amount,
        @Nullable String by,
        @Nullable String way,
        @Nullable String text,
        List<Change> changes) {

    /** The name of an icon, and a tone: good, warn, bad, info; null: plain. */
    public record Look(String icon, @Nullable String tone) {}

    /** With no more than a title. */
    public static TimelineEntry of(Place place, UUID record, Look look, String title) {
        return new TimelineEntry(
                place, record, null, look, title, null, null, null, null, null, null, List.of());
    }

    public TimelineEntry on(LocalDate known) {
        return new TimelineEntry(
                place, record, known, look, title, href, state, amount, by, way, text, changes);
    }

    public TimelineEntry at(String address) {
        return new TimelineEntry(
                place, record, day, look, title, address, state, amount, by, way, text, changes);
    }

    public TimelineEntry standing(@Nullable String words, @Nullable Money worth) {
        return new TimelineEntry(
                place, record, day, look, title, href, words, worth, by, way, text, changes);
    }

    public TimelineEntry doneBy(@Nullable String who, @Nullable String how) {
        return new TimelineEntry(
                place, record, day, look, title, href, state, amount, who, how, text, changes);
    }

    public TimelineEntry saying(@Nullable String words) {
        return new TimelineEntry(
                place, record, day, look, title, href, state, amount, by, way, words, changes);
    }

    public TimelineEntry changing(List<Change> fields) {
        return new TimelineEntry(
                place, record, day, look, title, href, state, amount, by, way, text, fields);
    }
}
