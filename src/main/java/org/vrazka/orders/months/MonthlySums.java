package org.vrazka.orders.months;

import java.time.LocalDate;
import java.util.List;

/** Sums of months that are made anew from the facts, never added to. */
public interface MonthlySums {
    /** Months that have changed and now rest, or wait for long; the oldest first. */
    List<LocalDate> due();

    /** Sums a month anew. */
    void refresh(LocalDate month);
}
