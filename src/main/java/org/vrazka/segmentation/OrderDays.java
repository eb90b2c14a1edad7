package org.vrazka.segmentation;

import java.util.Arrays;

/** The days on which one customer ordered, one for each order. */
final class OrderDays {
    private final Rules.StatusRules rules;
    private int[] days = new int[64];
    private int orders;

    OrderDays(Rules.StatusRules rules) {
        this.rules = rules;
    }

    /** Empties it for the next customer. */
    void clear() {
        orders = 0;
    }

    /**
     * @param day counted from 1970
     */
    void add(int day) {
        if (orders == days.length) {
            days = Arrays.copyOf(days, 2 * orders);
        }
        days[orders++] = day;
    }

    Rhythm rhythm() {
        if (orders == 0) {
            return Rhythm.NONE;
        }
        Arrays.sort(days, 0, orders);
        int first = days[0];
        int last = first;
        int distinct = 1;
        long squares = 0;
        int wonBackOn = Rhythm.NEVER;
        for (int i = 1; i < orders; i++) {
            int day = days[i];
            if (day > last) {
                long gap = day - last;
                if (Status.isLost(day - 1 - last, last - first, i, rules)) {
                    wonBackOn = day;
                }
                squares += gap * gap;
                distinct++;
                last = day;
            }
        }
        return new Rhythm(distinct, last - first, squares, wonBackOn);
    }
}
