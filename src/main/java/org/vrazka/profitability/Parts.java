package org.vrazka.profitability;

import org.vrazka.profitability.charges.ChargeKind;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sum of each part, unrounded. */
public record Parts(Map<Part, BigDecimal> sums) {
    static final Parts NONE = new Parts(Map.of());

    BigDecimal get(Part part) {
        return sums.getOrDefault(part, BigDecimal.ZERO);
    }

    Parts plus(Parts other) {
        var both = new EnumMap<Part, BigDecimal>(Part.class);
        for (var part : Part.values()) {
            both.put(part, get(part).add(other.get(part)));
        }
        return new Parts(both);
    }

    boolean isNothing() {
        return sums.values().stream().allMatch(sum -> sum.signum() == 0);
    }

    /** Sales less returns. */
    BigDecimal revenue() {
        return get(Part.SALES).subtract(get(Part.RETURNS));
    }

    BigDecimal directCosts() {
        return charged().stream()
                .map(kind -> get(Part.of(kind)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The kinds of direct costs that there are. */
    List<ChargeKind> charged() {
        return Arrays.stream(ChargeKind.values())
                .filter(kind -> get(Part.of(kind)).signum() != 0)
                .toList();
    }
}
