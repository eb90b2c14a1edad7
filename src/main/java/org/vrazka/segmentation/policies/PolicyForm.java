package org.vrazka.segmentation.policies;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.XyzClass;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A policy as typed, for each place of the matrix in order.
 *
 * @param days empty: they are not contacted by a rule
 * @param role its id; empty: the customer's manager
 * @param discount in percent; empty: not limited
 */
public record PolicyForm(
        @Nullable List<String> days, @Nullable List<String> role, @Nullable List<String> discount) {
    static final int MOST_DAYS = 999;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** All places, in the order of the form. */
    static final List<Cell> CELLS =
            Arrays.stream(AbcClass.values())
                    .flatMap(abc -> Arrays.stream(XyzClass.values()).map(xyz -> new Cell(abc, xyz)))
                    .toList();

    static PolicyForm of(Policy policy) {
        var days = new ArrayList<String>();
        var roles = new ArrayList<String>();
        var discounts = new ArrayList<String>();
        for (var cell : CELLS) {
            var rule = policy.rules().get(cell);
            days.add(rule == null || rule.everyDays() == null ? "" : rule.everyDays().toString());
            roles.add(rule == null || rule.role() == null ? "" : rule.role().toString());
            discounts.add(
                    rule == null || rule.discount() == null
                            ? ""
                            : Format.exact(rule.discount().movePointRight(2)));
        }
        return new PolicyForm(days, roles, discounts);
    }

    public String days(int at) {
        return at(days, at);
    }

    public String role(int at) {
        return at(role, at);
    }

    public String discount(int at) {
        return at(discount, at);
    }

    private static String at(@Nullable List<String> texts, int at) {
        return texts == null || at >= texts.size() ? "" : texts.get(at).strip();
    }

    /**
     * @param roles that there are
     */
    SortedMap<Cell, Policy.Rule> read(List<UUID> roles) {
        var errors = new Errors("segmentation.policy.wrong");
        var rules = new TreeMap<Cell, Policy.Rule>();
        for (int i = 0; i < CELLS.size(); i++) {
            if (days(i).isEmpty() && discount(i).isEmpty()) {
                continue;
            }
            var every = days(i).isEmpty() ? null : everyDays(days(i));
            errors.addUnless(every == null || every > 0, "days." + i, "days", MOST_DAYS);
            var role = role(i).isEmpty() ? null : Ids.read(role(i)).orElse(null);
            errors.addUnless(
                    role(i).isEmpty() || (role != null && roles.contains(role)),
                    "role." + i,
                    "role");
            var discount = discount(i).isEmpty() ? null : share(discount(i)).orElse(null);
            errors.addUnless(
                    discount(i).isEmpty() || discount != null, "discount." + i, "discount");
            rules.put(CELLS.get(i), new Policy.Rule(every, role, discount));
        }
        errors.throwIfAny();
        return rules;
    }

    private static Optional<BigDecimal> share(String text) {
        return Typed.decimal(text)
                .filter(percent -> percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0)
                .map(percent -> percent.movePointLeft(2));
    }

    /** Zero: it is no number of days. */
    private static int everyDays(String text) {
        try {
            int days = Integer.parseInt(text);
            return days >= 1 && days <= MOST_DAYS ? days : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
