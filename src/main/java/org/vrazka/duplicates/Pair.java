package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two records that are likely one.
 *
 * @param score how likely, in thousandths
 * @param apartAt when somebody said that they are two; null: nobody did
 */
public record Pair(
        UUID id,
        int score,
        List<Reason> reasons,
        @Nullable Instant apartAt,
        @Nullable String apartBy,
        Side first,
        Side second) {

    /**
     * One of the two, as a list shows it.
     *
     * @param words what tells it from another of the same name
     */
    public record Side(UUID id, String href, String name, @Nullable String eik, String words) {}

    /** In which order a pair keeps its two ids. */
    static boolean isBefore(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    public String percent() {
        return Format.percent(score / 1000.0);
    }

    /** The colour of the score. */
    public String tone() {
        return score >= 900 ? "good" : score >= 700 ? "info" : "warn";
    }

    /** What speaks for one, in words. */
    public List<String> pros() {
        return reasons.stream().filter(r -> r.what().isFor()).map(Reason::words).toList();
    }

    /** What speaks for two, in words. */
    public List<String> cons() {
        return reasons.stream().filter(r -> !r.what().isFor()).map(Reason::words).toList();
    }
}
