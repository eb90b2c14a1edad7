package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Customers in order of what they bring, and the classes that follow from it. Exact. */
final class Ranking {
    private final BigDecimal[] measures;
    private final Integer[] order;
    private final int[] places;
    private final AbcClass[] classes;
    private final double[] before;
    private final BigDecimal positive;

    /**
     * @param measures one for each customer that is classed
     * @param ties gives the order of those among customers (by index) that bring the same
     */
    Ranking(
            BigDecimal[] measures,
            Rules.Abc thresholds,
            Function<int[], Comparator<Integer>> ties) {
        this.measures = measures;
        order = new Integer[measures.length];
        places = new int[measures.length];
        classes = new AbcClass[measures.length];
        before = new double[measures.length];
        Arrays.setAll(order, i -> i);
        Arrays.parallelSort(order, (a, b) -> measures[b].compareTo(measures[a]));
        settle(ties);
        positive = sumOfPositive();
        classify(thresholds);
    }

    /** Puts each group of equals in order; they are asked for at once, being few. */
    private void settle(Function<int[], Comparator<Integer>> ties) {
        int[] equals =
                IntStream.range(0, order.length)
                        .filter(p -> sameAs(p, p - 1) || sameAs(p, p + 1))
                        .map(p -> order[p])
                        .toArray();
        if (equals.length == 0) {
            return;
        }
        var tie = ties.apply(equals);
        for (int start = 0; start < order.length; ) {
            int end = start + 1;
            while (sameAs(start, end)) {
                end++;
            }
            if (end - start > 1) {
                Arrays.sort(order, start, end, tie);
            }
            start = end;
        }
    }

    private boolean sameAs(int place, int other) {
        return other >= 0
                && other < order.length
                && measures[order[place]].compareTo(measures[order[other]]) == 0;
    }

    private BigDecimal sumOfPositive() {
        var sum = BigDecimal.ZERO;
        for (var measure : measures) {
            if (measure.signum() > 0) {
                sum = sum.add(measure);
            }
        }
        return sum;
    }

    private void classify(Rules.Abc thresholds) {
        var endOfA = positive.multiply(thresholds.a()).movePointLeft(2);
        var endOfB = positive.multiply(thresholds.b()).movePointLeft(2);
        var sum = BigDecimal.ZERO;
        for (int place = 0; place < order.length; place++) {
            int i = order[place];
            places[i] = place + 1;
            before[i] = fraction(sum);
            if (measures[i].signum() <= 0 || sum.compareTo(endOfB) >= 0) {
                classes[i] = AbcClass.C;
            } else {
                classes[i] = sum.compareTo(endOfA) < 0 ? AbcClass.A : AbcClass.B;
            }
            if (measures[i].signum() > 0) {
                sum = sum.add(measures[i]);
            }
        }
    }

    private double fraction(BigDecimal part) {
        return positive.signum() == 0 ? 0 : part.doubleValue() / positive.doubleValue();
    }

    /** 1 is the customer that brings most. */
    int place(int i) {
        return places[i];
    }

    AbcClass abc(int i) {
        return classes[i];
    }

    /** Of the sum of what is positive. */
    double share(int i) {
        return fraction(measures[i]);
    }

    double cumulativeBefore(int i) {
        return before[i];
    }

    BigDecimal sum() {
        return Arrays.stream(measures).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
