package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What speaks for and against one pair; each thing compared adds to the odds or takes from them.
 */
class Odds {
    /** Two taken at random from those that share something are two. */
    private static final double BEFORE = -3.4;

    private final List<Reason> reasons = new ArrayList<>();
    private double sum = BEFORE;

    final void add(double odds, Reason reason) {
        sum += odds;
        reasons.add(reason);
    }

    /** What is not worth telling. */
    final void add(double odds) {
        sum += odds;
    }

    /** The sum, turned into a number from 0 to 1. */
    final Likeness likeness() {
        double chance = 1 / (1 + Math.exp(-sum));
        return new Likeness((int) Math.round(chance * 1000), List.copyOf(reasons));
    }

    static boolean differ(@Nullable Object mine, @Nullable Object its) {
        return mine != null && its != null && !mine.equals(its);
    }

    static boolean meet(Set<String> mine, Set<String> its) {
        return !Collections.disjoint(mine, its);
    }

    /** What many have tells less. */
    static double rare(double weight, int having) {
        return having <= 0 ? weight * 0.7 : Math.max(0.4, weight - common(having));
    }

    static double common(int having) {
        return having <= 2 ? 0 : Math.log(having / 2.0) * 1.4;
    }
}
