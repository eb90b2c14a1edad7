package org.vrazka.segmentation;

import java.util.function.IntConsumer;

/** How far a run has come, in percent; told now and then, for each telling is a transaction. */
final class Progress {
    private static final int STEP = 5;

    private final IntConsumer told;
    private int last;

    Progress(IntConsumer told) {
        this.told = told;
    }

    void reach(int percent) {
        if (percent >= last + STEP) {
            last = percent;
            told.accept(percent);
        }
    }

    /** The way from one percent to another, as far as so many of all are done. */
    void reach(int from, int to, int done, int all) {
        reach(from + (int) ((long) (to - from) * done / all));
    }
}
