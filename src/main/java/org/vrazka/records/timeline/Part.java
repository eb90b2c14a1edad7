package org.vrazka.records.timeline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one kind gives to a stretch of a timeline, the newest first.
 *
 * @param until how far it was looked: what is older is not known yet; null: there is nothing older
 */
public record Part(List<TimelineEntry> entries, @Nullable Place until) {
    /** Of entries that are one row each. */
    public static Part of(List<TimelineEntry> entries, Stretch asked) {
        boolean full = entries.size() >= asked.most();
        return new Part(entries, full ? entries.getLast().place() : null);
    }
}
