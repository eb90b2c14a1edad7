package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A customer in a run: its classes, and the figures that they came from.
 *
 * @param place 1 brings most; null, like all that goes with a class: not classified
 * @param share of the sum of the positive measures
 * @param status null: it was in the run before, and dropped out
 */
public record Customer(
        int key,
        UUID party,
        String name,
        @Nullable String externalId,
        @Nullable Integer place,
        @Nullable Double share,
        @Nullable Double cumulativeBefore,
        @Nullable AbcClass abc,
        @Nullable AbcClass abcBefore,
        @Nullable XyzClass xyz,
        @Nullable XyzClass xyzBefore,
        @Nullable BigDecimal measure,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal grossProfit,
        @Nullable Double mean,
        Variation varies,
        List<@Nullable BigDecimal> steps,
        @Nullable Status status,
        @Nullable LocalDate firstOrder,
        @Nullable LocalDate lastOrder,
        int orders,
        Habit habit) {
    /**
     * Population deviation by mean.
     *
     * @param value null: not enough history
     * @param withSeason before the season was taken out; null: it was not
     */
    public record Variation(@Nullable Double value, @Nullable Double withSeason) {}

    public @Nullable Double variation() {
        return varies.value();
    }

    public @Nullable Double variationWithSeason() {
        return varies.withSeason();
    }

    /** Whether it stands higher than in the run before. */
    public boolean hasRisen() {
        return new Cell(abc, xyz).from(new Cell(abcBefore, xyzBefore)) == Move.ROSE;
    }
}
