package org.vrazka.segmentation;

/** The days on which one customer ordered, gone through from the first to the last. */
final class OrderDays {
    private final Rules.StatusRules rules;
    private int first;
    private int last;
    private int days;
    private int orders;
    private long squares;
    private int wonBackOn;

    OrderDays(Rules.StatusRules rules) {
        this.rules = rules;
        clear();
    }

    /** Empties it for the next customer. */
    void clear() {
        days = 0;
        orders = 0;
        squares = 0;
        wonBackOn = Rhythm.NEVER;
    }

    /**
     * @param day counted from 1970, not before those that were added
     */
    void add(int day) {
        if (days == 0) {
            first = day;
            days = 1;
        } else if (day > last) {
            long gap = day - last;
            if (Status.isLost(day - 1 - last, last - first, orders, rules)) {
                wonBackOn = day;
            }
            squares += gap * gap;
            days++;
        }
        last = day;
        orders++;
    }

    Rhythm rhythm() {
        return days == 0 ? Rhythm.NONE : new Rhythm(days, last - first, squares, wonBackOn);
    }
}
