package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The classed customers of one region, market or manager.
 *
 * @param name null: those without one
 * @param filter which finds them in the list
 */
public record Cut(@Nullable String name, String filter, Map<AbcClass, Part> parts) {
    /** Customers of one class, and what they brought. */
    public record Part(int customers, BigDecimal revenue) {
        static final Part NONE = new Part(0, BigDecimal.ZERO);

        Part plus(Part other) {
            return new Part(customers + other.customers, revenue.add(other.revenue));
        }
    }

    public Part part(AbcClass abc) {
        return parts.getOrDefault(abc, Part.NONE);
    }

    public Part total() {
        return parts.values().stream().reduce(Part.NONE, Part::plus);
    }
}
