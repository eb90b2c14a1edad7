package org.vrazka.segmentation;

import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is wrong with a definition, by the names that its fields have in the API. */
@Component
class RulesCheck {
    private static final int SEASONAL_MONTHS = 24;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_STEPS = 600;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_ORDERS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final CustomerFilter filter;
    private final Costs costs;

    RulesCheck(CustomerFilter filter, Costs costs) {
        this.costs = costs;
        this.filter = filter;
    }

    void orRefuse(String name, Rules rules, Schedule schedule) {
        var errors = new Errors("segmentation.error");
        errors.addUnless(!name.isBlank(), "name", "required");
        errors.addUnless(name.strip().length() <= LONGEST_NAME, "name", "long", LONGEST_NAME);
        filter.problem(rules.filter())
                .ifPresent(problem -> errors.add("filter", "filter", problem));
        var known = costs.measures();
        errors.addUnless(known.contains(rules.measure()), "measure", "measure");
        var ofXyz = rules.xyz().measure();
        errors.addUnless(ofXyz == null || known.contains(ofXyz), "xyz.measure", "measure");
        period(rules, errors);
        var abc = rules.abc();
        errors.addUnless(isBetween(abc.a(), HUNDRED), "abc.a", "percent");
        errors.addUnless(isBetween(abc.b(), HUNDRED), "abc.b", "percent");
        errors.addUnless(abc.a().compareTo(abc.b()) < 0, "abc.b", "order");
        var xyz = rules.xyz();
        errors.addUnless(isBetween(xyz.x(), THOUSAND), "xyz.x", "variation");
        errors.addUnless(isBetween(xyz.y(), THOUSAND), "xyz.y", "variation");
        errors.addUnless(xyz.x().compareTo(xyz.y()) < 0, "xyz.y", "order");
        errors.addUnless(
                !xyz.seasonal() || seasonsAreKnown(rules),
                "xyz.seasonal",
                "seasonal",
                SEASONAL_MONTHS);
        status(rules.status(), errors);
        schedule.check("schedule.", errors);
        errors.throwIfAny();
    }

    private static void period(Rules rules, Errors errors) {
        var from = rules.from();
        var to = rules.to();
        var rolling = rules.rolling();
        if (rolling != null) {
            errors.addUnless(from == null && to == null, "rolling", "either");
            errors.addUnless(
                    rolling.months() >= 1 && rolling.months() <= MOST_MONTHS,
                    "rolling.months",
                    "range",
                    1,
                    MOST_MONTHS);
        } else if (from == null || to == null) {
            errors.add(from == null ? "from" : "to", "required");
        } else {
            errors.addUnless(isSane(from), "from", "date");
            errors.addUnless(isSane(to), "to", "date");
            errors.addUnless(!from.isAfter(to), "to", "before");
            if (isSane(from) && isSane(to) && !from.isAfter(to)) {
                int steps = new Steps(from, to, rules.step()).count();
                errors.addUnless(steps <= MOST_STEPS, "to", "steps", MOST_STEPS);
            }
        }
    }

    /** Two of each month, and each of them whole. */
    private static boolean seasonsAreKnown(Rules rules) {
        var from = rules.from();
        var to = rules.to();
        var rolling = rules.rolling();
        boolean longEnough =
                rolling != null
                        ? rolling.months() >= SEASONAL_MONTHS
                        : from != null
                                && to != null
                                && from.getDayOfMonth() == 1
                                && to.plusDays(1).getDayOfMonth() == 1
                                && !from.plusMonths(SEASONAL_MONTHS).isAfter(to.plusDays(1));
        return rules.step() == Step.MONTH && longEnough;
    }

    private static void status(Rules.StatusRules status, Errors errors) {
        var asOf = status.asOf();
        errors.addUnless(asOf == null || isSane(asOf), "status.asOf", "date");
        errors.addUnless(
                status.lostDays() >= 1 && status.lostDays() <= MOST_DAYS,
                "status.lostDays",
                "range",
                1,
                MOST_DAYS);
        errors.addUnless(
                status.oneTimeOrders() >= 0 && status.oneTimeOrders() <= MOST_ORDERS,
                "status.oneTimeOrders",
                "range",
                0,
                MOST_ORDERS);
        var rhythm = status.ownRhythm();
        errors.addUnless(
                rhythm == null || isBetween(rhythm, HUNDRED), "status.ownRhythm", "rhythm");
        errors.addUnless(isBetween(status.slipping(), HUNDRED), "status.slipping", "rhythm");
    }

    private static boolean isBetween(BigDecimal value, BigDecimal most) {
        return value.signum() > 0 && value.compareTo(most) <= 0;
    }

    private static boolean isSane(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
