package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** RFM by the letter: of each customer all others are counted who are worse. */
final class PlainRfm {
    /**
     * A customer before it is ranked.
     *
     * @param last its last order up to the day of reference
     */
    record Bought(@Nullable LocalDate last, int orders, BigDecimal measure) {}

    private PlainRfm() {}

    static <K> Map<K, String> of(Map<K, Bought> all) {
        var codes = new HashMap<K, String>();
        all.forEach((customer, one) ->
                codes.put(
                        customer,
                        ofLast(all.values(), one)
                                + fifth(all.values(), one, Bought::orders)
                                + fifth(all.values(), one, Bought::measure)));
        return codes;
    }

    /** Fewer than so many fifths are more recent. */
    private static String ofLast(Collection<Bought> all, Bought one) {
        long better = all.stream().filter(other -> day(other).isAfter(day(one))).count();
        for (int fifth = 5; fifth > 1; fifth--) {
            if (5 * better < (6L - fifth) * all.size()) {
                return String.valueOf(fifth);
            }
        }
        return "1";
    }

    private static LocalDate day(Bought one) {
        return one.last == null ? LocalDate.MIN : one.last;
    }

    /** At least so many fifths have less. */
    private static <V extends Comparable<? super V>> String fifth(
            Collection<Bought> all, Bought one, Function<Bought, V> value) {
        var order = Comparator.comparing(value);
        long worse = all.stream().filter(other -> order.compare(other, one) < 0).count();
        for (int fifth = 5; fifth > 1; fifth--) {
            if (5 * worse >= (fifth - 1L) * all.size()) {
                return String.valueOf(fifth);
            }
        }
        return "1";
    }
}
