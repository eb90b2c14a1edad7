package org.vrazka.orders.refusals;

import org.vrazka.orders.refusals.RefusalReport.Answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest of a report with the share that they make together: bars in the order of their
 * length, and a line of the cumulative share from left (nothing) to right (all).
 *
 * @param bars the largest, and the rest as one
 * @param most how many are most of it: they make four fifths
 */
public record Pareto(List<Bar> bars, int most, int of, double share) {
    private static final int LARGEST = 10;
    private static final double MOST = 0.8;
    private static final int STEP = 38;
    private static final int WIDTH = 420;

    /**
     * One of them.
     *
     * @param label empty: all the others together
     * @param others how many they are
     * @param part of the whole, a fraction
     * @param sum of this and all before it, a fraction
     * @param href what it opens; empty for the others
     */
    public record Bar(
            int at,
            String label,
            int others,
            BigDecimal amount,
            double part,
            double sum,
            String href) {
        public int y() {
            return at * STEP;
        }

        public int width() {
            return Math.max(1, (int) Math.round(part * WIDTH));
        }

        public int x() {
            return (int) Math.round(sum * WIDTH);
        }
    }

    static Pareto of(Answer answer) {
        var rows = answer.priced();
        var whole = answer.total().refused();
        var bars = new ArrayList<Bar>();
        var sum = BigDecimal.ZERO;
        for (var row : rows.subList(0, Math.min(LARGEST, rows.size()))) {
            sum = sum.add(row.refused());
            bars.add(
                    new Bar(
                            bars.size(),
                            row.groups().getFirst().label(),
                            0,
                            row.refused(),
                            part(row.refused(), whole),
                            part(sum, whole),
                            answer.question().address(row)));
        }
        int many = answer.manyPriced();
        if (many > LARGEST) {
            var rest = whole.subtract(sum);
            bars.add(new Bar(bars.size(), "", many - LARGEST, rest, part(rest, whole), 1, ""));
        }
        int most = 1;
        while (most < bars.size() && bars.get(most - 1).sum() < MOST) {
            most++;
        }
        return new Pareto(bars, most, many, bars.get(most - 1).sum());
    }

    private static double part(BigDecimal amount, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : amount.divide(whole, MathContext.DECIMAL32).doubleValue();
    }

    public int height() {
        return bars.size() * STEP + 16;
    }

    /** The line of the cumulative share. */
    public String line() {
        var path = new StringBuilder();
        for (var bar : bars) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(bar.x())
                    .append(' ')
                    .append(bar.y() + 25);
        }
        return path.toString();
    }
}
