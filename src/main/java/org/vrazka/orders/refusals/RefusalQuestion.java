package org.vrazka.orders.refusals;

import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesQuestion;
import org.vrazka.records.Filter;
import org.vrazka.records.Op;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of refusals.
 *
 * @param losses the kinds of them
 */
public record RefusalQuestion(
        List<Dimension> by,
        List<RefusalMeasure> measures,
        Period period,
        Period.Versus versus,
        Set<Loss> losses) {
    private static final Filter REFUSED =
            new Filter.All(
                    List.of(
                            new Filter.Is(
                                    "state", Op.IN, List.of("CONFIRMED", "SHIPPING", "COMPLETED")),
                            new Filter.Is("refused", Op.GT, "0")));
    private static final Filter CANCELLED =
            new Filter.All(
                    List.of(
                            new Filter.Is("state", Op.EQ, "CANCELLED"),
                            new Filter.Is("lines", Op.GT, "0")));
    private static final Filter OPEN = new Filter.Is("state", Op.EQ, "OPEN");

    /** Of all kinds. */
    public RefusalQuestion(
            List<Dimension> by,
            List<RefusalMeasure> measures,
            Period period,
            Period.Versus versus) {
        this(by, measures, period, versus, Loss.ALL);
    }

    /** The list with the records behind a row: of orders, when there are some. */
    public String address(RefusalReport.Row row) {
        return isOfOrders(row) ? SalesQuestion.address(documents(row)) : unmetAddress(row);
    }

    private boolean isOfOrders(RefusalReport.Row row) {
        var losses = losses(row);
        boolean some = losses.contains(Loss.REFUSED) || losses.contains(Loss.CANCELLED);
        var orders = row.measures().get(RefusalMeasure.ORDERS);
        return some && (orders == null || orders.signum() > 0 || !losses.contains(Loss.UNMET));
    }

    /** The list with the unmet demand behind a row. */
    public String unmetAddress(RefusalReport.Row row) {
        return "/unmet?filter=" + URLEncoder.encode(unmet(row), StandardCharsets.UTF_8);
    }

    /** The filter of the list of unmet demand that finds it. */
    String unmet(RefusalReport.Row row) {
        return SalesQuestion.documents(
                period.from(),
                period.to(),
                row.groups(),
                group -> group.filters(unmetField(group.dimension())),
                OPEN);
    }

    /** Its field in the list of unmet demand. */
    private static String unmetField(Dimension dimension) {
        return switch (dimension) {
            case GROUP, REASON -> "reason";
            case CAUSE -> "cause";
            case PRODUCT -> "productCode";
            default -> dimension.field();
        };
    }

    /** The filter of the list of orders that finds them. */
    String documents(RefusalReport.Row row) {
        var losses = losses(row);
        var kinds = new ArrayList<Filter>();
        if (losses.contains(Loss.REFUSED)) {
            kinds.add(REFUSED);
        }
        if (losses.contains(Loss.CANCELLED)) {
            kinds.add(CANCELLED);
        }
        return SalesQuestion.documents(
                period.from(),
                period.to(),
                row.groups(),
                SalesGroup::filters,
                new Filter.All(
                        List.of(
                                new Filter.Is("document", Op.EQ, "ORDER"),
                                kinds.size() == 1 ? kinds.getFirst() : new Filter.Any(kinds))));
    }

    /** The kinds that a row can be of. */
    private Set<Loss> losses(RefusalReport.Row row) {
        var of = EnumSet.copyOf(losses);
        row.groups().stream()
                .filter(group -> group.dimension() == Dimension.LOSS)
                .forEach(group -> of.retainAll(Set.of(Loss.valueOf(group.name()))));
        return of;
    }

    RefusalQuestion by(Dimension... others) {
        return new RefusalQuestion(List.of(others), measures, period, versus, losses);
    }

    RefusalQuestion measuring(RefusalMeasure... others) {
        return new RefusalQuestion(by, List.of(others), period, versus, losses);
    }

    /** By reason alone: the reasons stand below the tops of their tree. */
    boolean isTree() {
        return by.equals(List.of(Dimension.REASON));
    }

    /** By what there can be a million of. */
    boolean isLong() {
        return by.equals(List.of(Dimension.PARTY)) || by.equals(List.of(Dimension.PRODUCT));
    }

    /** By one thing that does not run in time: a chart of the largest can be drawn. */
    public boolean ranks() {
        return by.size() == 1 && !by.getFirst().isTime();
    }
}
