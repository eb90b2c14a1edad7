package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Customers in order of what they bring, and the classes that follow from it. Exact. */
final class Ranking {
    /** Whether the customers at two places have something in common. */
    private interface Alike {
        boolean at(int place, int other);
    }

    private final BigDecimal[] measures;
    private final int[] order;
    private final int[] places;
    private final AbcClass[] classes;
    private final double[] before;
    private final double positive;

    /**
     * @param measures one for each customer that is classed
     * @param ties gives the order of those among customers (by index) that bring the same
     */
    Ranking(
            BigDecimal[] measures,
            Rules.Abc thresholds,
            Function<int[], Comparator<Integer>> ties) {
        this.measures = measures;
        order = new int[measures.length];
        places = new int[measures.length];
        classes = new AbcClass[measures.length];
        before = new double[measures.length];
        sort();
        settle(ties);
        var sum = sumOfPositive();
        positive = sum.doubleValue();
        classify(sum, thresholds);
    }

    /**
     * The largest first: by the leading bits of the measures with the indexes in the bits below, as
     * a million plain numbers are sorted in no time; and exactly where those bits are the same.
     */
    private void sort() {
        long indexes = Long.highestOneBit(measures.length) * 2 - 1;
        var keys = new long[measures.length];
        Arrays.setAll(keys, i -> sortable(-measures[i].doubleValue()) & ~indexes | i);
        Arrays.parallelSort(keys);
        Arrays.setAll(order, place -> (int) (keys[place] & indexes));
        sortAlike(
                (place, other) -> (keys[place] & ~indexes) == (keys[other] & ~indexes),
                Comparator.comparing((Integer i) -> measures[i]).reversed());
    }

    /** A number whose order among numbers is that of the fraction among fractions. */
    private static long sortable(double fraction) {
        long bits = Double.doubleToLongBits(fraction);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    /** Puts each group of equals in order; how they are ordered is asked for at once. */
    private void settle(Function<int[], Comparator<Integer>> ties) {
        int[] equals =
                IntStream.range(0, order.length)
                        .filter(p -> isEqual(p, p - 1) || isEqual(p, p + 1))
                        .map(p -> order[p])
                        .toArray();
        if (equals.length > 0) {
            sortAlike(this::isEqual, ties.apply(equals));
        }
    }

    private boolean isEqual(int place, int other) {
        return other >= 0
                && other < order.length
                && measures[order[place]].compareTo(measures[order[other]]) == 0;
    }

    private void sortAlike(Alike alike, Comparator<Integer> by) {
        for (int start = 0; start < order.length; ) {
            int end = start + 1;
            while (end < order.length && alike.at(start, end)) {
                end++;
            }
            if (end - start > 1) {
                var sorted = Arrays.stream(order, start, end).boxed().sorted(by).toList();
                for (int i : sorted) {
                    order[start++] = i;
                }
            }
            start = end;
        }
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

    private void classify(BigDecimal total, Rules.Abc thresholds) {
        var endOfA = total.multiply(thresholds.a()).movePointLeft(2);
        var endOfB = total.multiply(thresholds.b()).movePointLeft(2);
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
        return positive == 0 ? 0 : part.doubleValue() / positive;
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

    /** How many bring less than each of them. */
    int[] worse() {
        var worse = new int[order.length];
        int less = 0;
        for (int place = order.length - 1; place >= 0; place--) {
            if (!isEqual(place, place + 1)) {
                less = order.length - 1 - place;
            }
            worse[order[place]] = less;
        }
        return worse;
    }

    BigDecimal sum() {
        return Arrays.stream(measures).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
