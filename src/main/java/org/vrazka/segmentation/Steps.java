package org.vrazka.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period cut into steps of the calendar; the first and the last may be cut short by its ends. */
final class Steps {
    private final int from;
    private final int[] stepOfDay;
    private final List<LocalDate> starts = new ArrayList<>();

    Steps(LocalDate from, LocalDate to, Step step) {
        this.from = day(from);
        stepOfDay = new int[day(to) - this.from + 1];
        for (var start = step.start(from); !start.isAfter(to); start = step.next(start)) {
            for (int d = day(start); d < day(step.next(start)); d++) {
                if (contains(d)) {
                    stepOfDay[d - this.from] = starts.size();
                }
            }
            starts.add(start);
        }
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    int count() {
        return starts.size();
    }

    /** Its first day in the calendar, which may lie before the period. */
    LocalDate start(int step) {
        return starts.get(step);
    }

    boolean contains(int day) {
        return day >= from && day - from < stepOfDay.length;
    }

    int of(int day) {
        return stepOfDay[day - from];
    }

    /** The first step that counts for a customer who first bought on this day. */
    int firstCounted(int firstPurchase, Rules.Xyz xyz) {
        int begin = xyz.countBeforeFirst() ? from : Math.max(from, firstPurchase);
        if (!contains(begin)) {
            return count();
        }
        int step = of(begin);
        boolean partial = begin > day(starts.get(step));
        return xyz.leaveOutPartialFirst() && partial ? step + 1 : step;
    }
}
