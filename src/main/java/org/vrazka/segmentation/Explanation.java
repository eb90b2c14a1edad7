package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Why a customer is in its classes, in sentences, in the language of who asks. */
final class Explanation {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int RHYTHM_FROM_ORDERS = 3;

    private final Run run;
    private final Figures figures;

    Explanation(Run run, Figures figures) {
        this.run = run;
        this.figures = figures;
    }

    List<String> of(Customer customer) {
        var sentences = new ArrayList<String>();
        sentences.add(abc(customer));
        if (customer.xyz() != null) {
            sentences.add(xyz(customer, customer.xyz()));
        }
        if (customer.status() != null) {
            sentences.add(status(customer, customer.status()));
        }
        habit(customer.habit(), sentences);
        if (customer.habit().rfm() != null) {
            sentences.add(rfm(customer, customer.habit().rfm()));
        }
        var year = Annualised.of(run, customer);
        if (year != null) {
            sentences.add(
                    t(
                            "segmentation.why.new",
                            Format.date(requireNonNull(customer.firstOrder())),
                            figures.of(run.rules().measure(), year)));
        }
        return sentences;
    }

    private String abc(Customer customer) {
        var measure = t("segmentation.why.of." + run.rules().measure());
        var abc = customer.abc();
        if (abc == null) {
            return t("segmentation.why.none." + reason(customer));
        }
        if (customer.measure() != null && customer.measure().signum() <= 0) {
            return t("segmentation.why.notPositive", measure);
        }
        if (customer.place() != null && customer.place() == 1) {
            return t("segmentation.why.first", measure);
        }
        return t(
                "segmentation.why." + abc,
                percent(customer.cumulativeBefore()),
                measure,
                Figures.threshold(run.rules().abc().a()),
                Figures.threshold(run.rules().abc().b()));
    }

    private static String reason(Customer customer) {
        if (customer.status() == null) {
            return "dropped";
        }
        return customer.revenue() == null ? "idle" : "cost";
    }

    private String xyz(Customer customer, XyzClass xyz) {
        var step = run.rules().step();
        var what =
                t(
                        "segmentation.why.vary." + run.rules().regularityOf(),
                        t("segmentation.why.step." + step));
        var mean = customer.mean();
        var variation = customer.variation();
        if (mean == null) {
            return t("segmentation.why.short", t("segmentation.why.steps." + step));
        }
        if (variation == null) {
            return t("segmentation.why.flat", what);
        }
        var sentence =
                t(
                        "segmentation.why.xyz",
                        xyz,
                        what,
                        percent(variation),
                        figures.mean(run.rules().regularityOf(), mean));
        long empty = emptySteps(customer);
        var gaps = empty == 0 ? "" : t("segmentation.why.without." + step, empty);
        var raw = customer.variationWithSeason();
        return raw == null
                ? sentence + gaps
                : sentence + t("segmentation.why.season", percent(raw)) + gaps;
    }

    private long emptySteps(Customer customer) {
        var first = customer.firstOrder();
        int from =
                first == null
                        ? 0
                        : run.frozen().steps().firstCounted(Steps.day(first), run.rules().xyz());
        return customer.steps().stream()
                .skip(from)
                .filter(s -> s != null && s.signum() == 0)
                .count();
    }

    private String status(Customer customer, Status status) {
        var last = customer.lastOrder();
        long days = last == null ? 0 : ChronoUnit.DAYS.between(last, run.asOf());
        return t(
                "segmentation.why." + status,
                customer.orders(),
                days,
                Format.date(run.asOf()),
                limit(customer));
    }

    /** After how many days without an order it is lost. */
    private String limit(Customer customer) {
        var rules = run.rules().status();
        var times = rules.ownRhythm();
        LocalDate first = customer.firstOrder();
        LocalDate last = customer.lastOrder();
        if (times == null
                || first == null
                || last == null
                || customer.orders() < RHYTHM_FROM_ORDERS) {
            return Format.number(rules.lostDays());
        }
        var own =
                times.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last)))
                        .divide(
                                BigDecimal.valueOf(customer.orders() - 1L),
                                1,
                                RoundingMode.HALF_UP);
        var least = BigDecimal.valueOf(rules.lostDays()).divide(TWO);
        return Format.exact(own.max(least));
    }

    private void habit(Habit habit, List<String> sentences) {
        var mean = habit.mean();
        var deviation = habit.deviation();
        var next = habit.nextOrder();
        if (mean != null && deviation != null && next != null) {
            sentences.add(
                    t(
                            "segmentation.why.rhythm",
                            days(mean),
                            days(deviation),
                            Format.date(next),
                            habit.daysLate(run.asOf())));
        }
        if (habit.isSlipping()) {
            sentences.add(
                    t("segmentation.why.slipping", Format.exact(run.rules().status().slipping())));
        }
        if (habit.wonBack() != null) {
            sentences.add(t("segmentation.why.wonBack", Format.date(habit.wonBack())));
        }
    }

    private String rfm(Customer customer, RfmScore rfm) {
        var last = customer.lastOrder();
        var ago =
                last == null
                        ? t("segmentation.why.rfm.notYet", Format.date(run.asOf()))
                        : t(
                                "segmentation.why.rfm.last",
                                ChronoUnit.DAYS.between(last, run.asOf()),
                                Format.date(run.asOf()));
        return t("segmentation.why.rfm", rfm.code(), rfm.segment().label(), ago, rfm.orders());
    }

    private static String days(float days) {
        return Format.exact(new BigDecimal(days).setScale(1, RoundingMode.HALF_UP));
    }

    private static String percent(@Nullable Double fraction) {
        return Format.percent(fraction == null ? 0 : fraction);
    }
}
