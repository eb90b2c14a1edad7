package org.vrazka.orders.refusals;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrazka.orders.Loss;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.refusals.RefusalReport.Answer;
import org.vrazka.orders.refusals.RefusalReport.Row;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the page of refusals shows. */
public record RefusalPage(
        Answer answer, List<Line> lines, @Nullable Pareto pareto, @Nullable Trend trend) {
    /** More rows than this the page does not show. */
    public static final int MOST = 200;

    /**
     * A line of the table.
     *
     * @param depth in the tree of reasons; zero elsewhere
     * @param whole its parts stand below it
     */
    public record Line(Answer answer, Row row, int depth, boolean whole) {
        /** A measure as people read it; null when nobody knows. */
        public @Nullable String figure(RefusalMeasure measure) {
            var value = row.measures().get(measure);
            if (value == null || (measure == RefusalMeasure.UNMET && value.signum() == 0)) {
                return null;
            }
            return measure.show(value, answer.currency());
        }

        /** The same in the other period. */
        public @Nullable String before(RefusalMeasure measure) {
            var other = answer.before(row);
            var value = other == null ? null : other.measures().get(measure);
            return value == null ? null : measure.show(value, answer.currency());
        }

        public @Nullable String change(RefusalMeasure measure) {
            var change = answer.change(row, measure);
            return change == null ? null : signed(change);
        }

        /** The list of the records behind a figure. */
        public String address(RefusalMeasure measure) {
            return measure == RefusalMeasure.UNMET
                    ? answer.question().unmetAddress(row)
                    : answer.question().address(row);
        }

        private static String signed(BigDecimal change) {
            return (change.signum() > 0 ? "+" : "") + Format.percent(change);
        }
    }

    static RefusalPage of(RefusalReport.Overview overview, ReasonTree reasons) {
        var answer = overview.answer();
        var tops = overview.tops();
        var months = overview.months();
        var lines = tops == null ? flat(answer) : tree(answer, tops, reasons);
        boolean ranks = answer.question().ranks() && answer.priced().size() > 1;
        return new RefusalPage(
                answer,
                lines.size() > MOST ? lines.subList(0, MOST) : lines,
                ranks ? Pareto.of(answer) : null,
                months.priced().isEmpty() ? null : Trend.of(months));
    }

    private static List<Line> flat(Answer answer) {
        return answer.rows().stream().map(row -> new Line(answer, row, 0, false)).toList();
    }

    /** Each top of the tree with its reasons below it; one that is a reason itself stands alone. */
    private static List<Line> tree(Answer answer, Answer tops, ReasonTree reasons) {
        var lines = new ArrayList<Line>();
        for (var top : tops.rows()) {
            var code = top.groups().getFirst().name();
            var parts =
                    answer.rows().stream().filter(row -> code.equals(topOf(row, reasons))).toList();
            boolean alone =
                    parts.size() == 1
                            && Objects.equals(parts.getFirst().groups().getFirst().name(), code);
            lines.add(new Line(alone ? answer : tops, alone ? parts.getFirst() : top, 0, !alone));
            if (!alone) {
                parts.forEach(row -> lines.add(new Line(answer, row, 1, false)));
            }
        }
        return lines;
    }

    private static String topOf(Row row, ReasonTree reasons) {
        var code = row.groups().getFirst().name();
        return reasons.find(code).map(reason -> reasons.top(reason).code()).orElse(code);
    }

    public Line total() {
        return new Line(answer, answer.total(), 0, false);
    }

    public boolean compares() {
        return !answer.before().isEmpty();
    }

    /** What the table has columns for; what no order asked for only when there is some. */
    public List<RefusalMeasure> measures() {
        var measures = new ArrayList<>(RefusalMeasure.USUAL);
        if (total().figure(RefusalMeasure.UNMET) != null) {
            measures.add(RefusalMeasure.UNMET);
        }
        return measures;
    }

    /** How many lines are in no sum of money. */
    public int unpriced() {
        var unpriced = answer.total().measures().get(RefusalMeasure.UNPRICED);
        return unpriced == null ? 0 : unpriced.intValue();
    }

    public boolean isCut() {
        return answer.many() > MOST;
    }

    /** This very question as a file. */
    public String file(String format) {
        var question = answer.question();
        var address =
                UriComponentsBuilder.fromPath("/refusals/export").queryParam("format", format);
        question.by().forEach(dimension -> address.queryParam("by", dimension.word()));
        if (!question.losses().equals(Loss.ALL)) {
            question.losses().forEach(loss -> address.queryParam("loss", loss.word()));
        }
        if (question.period().from() != null) {
            address.queryParam("from", question.period().from());
        }
        if (question.period().to() != null) {
            address.queryParam("to", question.period().to());
        }
        return address.queryParam("versus", question.versus().word()).toUriString();
    }
}
