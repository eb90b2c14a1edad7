package org.vrazka.segmentation.policies;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.Cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How often customers of a segmentation are contacted, and how much is taken off for them, by their
 * place in the matrix.
 *
 * @param on whether it holds
 * @param rules places without one are left to themselves
 */
public record Policy(boolean on, int version, SortedMap<Cell, Rule> rules) {
    /**
     * @param everyDays contacted at least once in so many days; null: not by a rule
     * @param role whose users do it; null: the customer's manager
     * @param discount the largest, a fraction; null: not by a rule. It holds for the classes on the
     *     card, so of the official segmentation alone
     */
    public record Rule(
            @Nullable Integer everyDays, @Nullable UUID role, @Nullable BigDecimal discount) {}

    /** The places whose customers are contacted by a rule. */
    public List<Cell> contacted() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().everyDays() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
