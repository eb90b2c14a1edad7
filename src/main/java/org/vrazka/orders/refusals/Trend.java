package org.vrazka.orders.refusals;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.refusals.RefusalReport.Answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Refused month by month, beside the same month of the other period. */
public record Trend(List<Month> months, Month largest) {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 120;
    private static final int LABELS = 6;
    private static final int LATEST = 36;

    /**
     * One of them.
     *
     * @param then in the other period; null when there is none
     * @param labelled whether its name stands below it
     */
    public record Month(
            String label,
            BigDecimal amount,
            @Nullable BigDecimal then,
            int x,
            int width,
            int height,
            int thenHeight,
            boolean labelled,
            String href) {
        public int y() {
            return HEIGHT - height;
        }

        public int thenY() {
            return HEIGHT - thenHeight;
        }

        public int middle() {
            return x + width / 2;
        }
    }

    static Trend of(Answer answer) {
        var rows = answer.priced();
        rows = rows.subList(Math.max(0, rows.size() - LATEST), rows.size());
        var highest = BigDecimal.ZERO;
        for (var row : rows) {
            var before = answer.before(row);
            highest =
                    highest.max(row.refused())
                            .max(before == null ? BigDecimal.ZERO : before.refused());
        }
        int step = WIDTH / rows.size();
        int every = Math.max(1, (rows.size() + LABELS - 1) / LABELS);
        var months = new ArrayList<Month>();
        for (var row : rows) {
            var before = answer.before(row);
            months.add(
                    new Month(
                            row.groups().getFirst().label(),
                            row.refused(),
                            before == null ? null : before.refused(),
                            months.size() * step,
                            Math.max(2, step * 2 / 3),
                            height(row.refused(), highest),
                            before == null ? 0 : height(before.refused(), highest),
                            months.size() % every == 0,
                            answer.question().address(row)));
        }
        var largest = months.stream().max(Comparator.comparing(Month::amount)).orElseThrow();
        return new Trend(months, largest);
    }

    private static int height(BigDecimal amount, BigDecimal highest) {
        return highest.signum() == 0
                ? 0
                : amount.divide(highest, MathContext.DECIMAL32)
                        .multiply(BigDecimal.valueOf(HEIGHT))
                        .intValue();
    }

    public boolean compares() {
        return months.stream().anyMatch(month -> month.then() != null);
    }
}
