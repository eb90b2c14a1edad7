package org.vrazka.segmentation.cohorts;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.Figures;
import org.vrazka.segmentation.Heat;
import org.vrazka.segmentation.Measure;
import org.vrazka.segmentation.cohorts.CohortTable.Cell;
import org.vrazka.segmentation.cohorts.CohortTable.Cohort;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the page of cohorts shows, as far as who asks may see.
 *
 * @param ofAll all customers, and not only those of who asks
 * @param mayExport whether who asks may take it away as a file
 */
public record CohortPage(
        CohortTable table, CohortFigure what, Figures figures, boolean ofAll, boolean mayExport) {
    static final String PATH = "/segmentations/cohorts";

    /** The steps that are shown, counted from the one of the first order. */
    public List<Integer> steps() {
        return IntStream.rangeClosed(what.from(), table.last()).boxed().toList();
    }

    public CohortQuestion question() {
        return table.question();
    }

    public String label(Cohort cohort) {
        return question().step().label(cohort.first());
    }

    public String showing(CohortFigure other) {
        return PATH + asked() + "&what=" + other.word();
    }

    public String file(String format) {
        return PATH + "/export" + asked() + "&format=" + format;
    }

    private String asked() {
        var q = question();
        return "?by=%s&from=%s&to=%s".formatted(q.step().word(), q.from(), lastDay());
    }

    /** The last day of the last cohort. */
    public LocalDate lastDay() {
        return question().span().end().minusDays(1);
    }

    /** Whether the last day of a step is still to come. */
    public boolean isOpen(Cohort cohort, int since) {
        return !question().isWhole(cohort.first(), since);
    }

    public String shown(Cohort cohort, Cell cell) {
        return switch (what) {
            case SHARE -> Format.percent(share(cohort, cell).doubleValue());
            case CUSTOMERS -> Format.number(cell.customers());
            case REVENUE -> figures.round(Measure.REVENUE, cell.revenue());
        };
    }

    /** Whether anybody is behind a cell. */
    public boolean has(Cell cell) {
        return what == CohortFigure.REVENUE
                ? cell.revenue().signum() != 0 || cell.customers() > 0
                : cell.customers() > 0;
    }

    public int heat(Cohort cohort, Cell cell) {
        return Heat.of(value(cohort, cell), largest());
    }

    private BigDecimal largest() {
        return table.cohorts().stream()
                .flatMap(cohort ->
                        cohort.cells().stream().skip(what.from()).map(cell -> value(cohort, cell)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private BigDecimal value(Cohort cohort, Cell cell) {
        return switch (what) {
            case SHARE -> share(cohort, cell);
            case CUSTOMERS -> BigDecimal.valueOf(cell.customers());
            case REVENUE -> cell.revenue();
        };
    }

    private static BigDecimal share(Cohort cohort, Cell cell) {
        return BigDecimal.valueOf((double) cell.customers() / cohort.size());
    }

    /** What the hottest cell stands for, as the scale says it. */
    public String hottest() {
        return switch (what) {
            case SHARE -> Format.percent(largest().doubleValue());
            case CUSTOMERS -> Format.number(largest().intValue());
            case REVENUE -> figures.round(Measure.REVENUE, largest());
        };
    }

    public String customers(Cohort cohort, int since) {
        return customers(new CohortSpan(question().step(), cohort.first(), cohort.first()), since);
    }

    /** All of a cohort. */
    public String customers(Cohort cohort) {
        var span = new CohortSpan(question().step(), cohort.first(), cohort.first());
        return ordered(span, 0);
    }

    /** All of all cohorts. */
    public String customers() {
        return ordered(question().span(), 0);
    }

    private String customers(CohortSpan span, int since) {
        return what == CohortFigure.REVENUE ? address(span, since) : ordered(span, since);
    }

    private static String ordered(CohortSpan span, int since) {
        return address(span, since) + "?filter=orders=gt=0";
    }

    private static String address(CohortSpan span, int since) {
        return PATH + "/" + span.name() + "/" + since;
    }

    /** The last row: a weighted mean of shares, else sums. */
    public String totals() {
        return what == CohortFigure.SHARE ? t("cohorts.mean") : t("cohorts.total");
    }

    /** Null: there is none. */
    public @Nullable String total(int since) {
        var sum = table.total(since);
        if (what == CohortFigure.SHARE) {
            var mean = table.mean(since);
            return mean == null ? null : Format.percent(mean);
        }
        return sum == null
                ? null
                : what == CohortFigure.CUSTOMERS
                        ? Format.number(sum.customers())
                        : figures.round(Measure.REVENUE, sum.revenue());
    }

    /** The customers of a number of the last row. */
    public String totalCustomers(int since) {
        var all = question().span();
        return what == CohortFigure.SHARE
                ? ordered(Objects.requireNonNullElse(question().whole(since), all), since)
                : customers(all, since);
    }
}
