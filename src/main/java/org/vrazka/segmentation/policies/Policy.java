package org.vrazka.segmentation.policies;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.Cell;

import java.util.SortedMap;
import java.util.UUID;

/**
 * How often customers of a segmentation are contacted, by their place in the matrix.
 *
 * @param on whether it holds
 * @param rules places without one are left to themselves
 */
public record Policy(boolean on, int version, SortedMap<Cell, Rule> rules) {
    /**
     * @param everyDays at least once in so many days
     * @param role whose users do it; null: the customer's manager
     */
    public record Rule(int everyDays, @Nullable UUID role) {}
}
