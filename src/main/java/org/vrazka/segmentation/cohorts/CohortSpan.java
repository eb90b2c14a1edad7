package org.vrazka.segmentation.cohorts;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.NotFound;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Cohorts one after another, as an address names them: 2026-01, 2026-Q1, 2026, or the first and the
 * last as 2025-01--2026-06.
 *
 * @param from the first day of the first
 * @param to the first day of the last
 */
record CohortSpan(CohortStep step, LocalDate from, LocalDate to) {
    private static final String BETWEEN = "--";
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int QUARTER_AT = 6;

    /**
     * @param since the step that is asked for, not farther from the first than cohorts are followed
     */
    static CohortSpan read(String name, int since) {
        if (since < 0 || since > CohortQuestion.MOST) {
            throw new NotFound("cohort", name);
        }
        return read(name);
    }

    private static CohortSpan read(String name) {
        var ends = name.split(BETWEEN, 2);
        var step = step(ends[0], name);
        var last = ends[ends.length - 1];
        if (step(last, name) != step) {
            throw new NotFound("cohort", name);
        }
        try {
            return new CohortSpan(step, first(step, ends[0]), first(step, last));
        } catch (DateTimeException e) {
            throw new NotFound("cohort", name);
        }
    }

    private static CohortStep step(String end, String name) {
        if (MONTH.matcher(end).matches()) {
            return CohortStep.MONTH;
        }
        if (QUARTER.matcher(end).matches()) {
            return CohortStep.QUARTER;
        }
        if (YEAR.matcher(end).matches()) {
            return CohortStep.YEAR;
        }
        throw new NotFound("cohort", name);
    }

    private static LocalDate first(CohortStep step, String name) {
        return switch (step) {
            case MONTH -> YearMonth.parse(name).atDay(1);
            case QUARTER ->
                    LocalDate.of(year(name), 1, 1).plusMonths(3L * (name.charAt(QUARTER_AT) - '1'));
            case YEAR -> LocalDate.of(year(name), 1, 1);
        };
    }

    private static int year(String name) {
        return Integer.parseInt(name.substring(0, 4));
    }

    /** The first day after all of them. */
    LocalDate end() {
        return step.plus(to, 1);
    }

    String name() {
        var first = step.name(from);
        return from.equals(to) ? first : first + BETWEEN + step.name(to);
    }

    /** What the list of customers of a step is called. */
    String title(int since) {
        var first = step.label(from);
        var cohorts = from.equals(to) ? first : first + " – " + step.label(to);
        return t("cohorts.customers." + step, cohorts, since);
    }
}
