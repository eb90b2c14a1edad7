package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How the rows of a report run: times as they run, everything else from the largest. */
public final class ReportOrder {
    private ReportOrder() {}

    /**
     * @param first the measure that counts
     */
    public static <R> Comparator<R> of(
            List<Dimension> by,
            Function<R, List<SalesGroup>> groups,
            Function<R, @Nullable BigDecimal> first) {
        Comparator<R> order = (a, b) -> 0;
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            if (by.size() > 1 || by.get(i).isTime()) {
                order = order.thenComparing(row -> groups.apply(row).get(at).name());
            }
        }
        return order.thenComparing(first, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(row -> groups.apply(row).toString());
    }
}
