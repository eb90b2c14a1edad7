package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One computation of a segmentation, kept.
 *
 * @param beforeKey the run that its classes are compared with
 * @param progress percent
 * @param company the measure of all sales of the period, those to nobody in particular included;
 *     null: a cost is unknown, or not computed yet
 */
public record Run(
        UUID id,
        int key,
        UUID definition,
        @Nullable Integer beforeKey,
        RunState state,
        int progress,
        Rules rules,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        UUID startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable BigDecimal company) {
    /** The first day of the 12 months whose revenue is at risk. */
    public LocalDate yearFrom() {
        return frozen().yearFrom();
    }

    Rules.Frozen frozen() {
        return new Rules.Frozen(rules, from, to, asOf);
    }
}
