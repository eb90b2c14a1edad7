package org.vrazka.segmentation.cohorts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Cohorts with customers, the oldest first, and what became of each. */
public record CohortTable(CohortQuestion question, List<Cohort> cohorts) {
    /**
     * Customers whose first order ever was in one step.
     *
     * @param first day of that step
     * @param cells that step and those after it, up to the present one
     */
    public record Cohort(LocalDate first, List<Cell> cells) {
        public int size() {
            return cells.getFirst().customers;
        }

        /** Null: has not come yet. */
        public @Nullable Cell cell(int since) {
            return since < cells.size() ? cells.get(since) : null;
        }
    }

    /**
     * @param customers who ordered in the step
     * @param revenue of the step: sales less returns, those of customers without an order in it
     *     included
     */
    public record Cell(int customers, BigDecimal revenue) {
        static final Cell NONE = new Cell(0, BigDecimal.ZERO);

        private Cell plus(Cell other) {
            return new Cell(customers + other.customers, revenue.add(other.revenue));
        }
    }

    public boolean isEmpty() {
        return cohorts.isEmpty();
    }

    /** The last step that any of them has reached. */
    public int last() {
        return cohorts.stream().mapToInt(c -> c.cells.size() - 1).max().orElse(0);
    }

    public int size() {
        return cohorts.stream().mapToInt(Cohort::size).sum();
    }

    /** A step of all that have reached it; null: none has. */
    public @Nullable Cell total(int since) {
        return sum(cohorts.stream(), since);
    }

    /**
     * Which part of the customers ordered in a step: the mean of the cohorts weighted by their
     * sizes, those left out for which the step is not over. Null: for none it is.
     */
    public @Nullable Double mean(int since) {
        var ordered = sum(whole(since), since);
        int size = whole(since).mapToInt(Cohort::size).sum();
        return ordered == null ? null : (double) ordered.customers / size;
    }

    private Stream<Cohort> whole(int since) {
        return cohorts.stream().filter(c -> question.isWhole(c.first, since));
    }

    private static @Nullable Cell sum(Stream<Cohort> cohorts, int since) {
        return cohorts.filter(c -> since < c.cells.size())
                .map(c -> c.cells.get(since))
                .reduce(Cell::plus)
                .orElse(null);
    }
}
