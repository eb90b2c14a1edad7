package org.vrazka.profitability;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesQuestion;
import org.vrazka.profitability.charges.ChargeKind;
import org.vrazka.records.Filter;
import org.vrazka.records.Op;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked of profitability.
 *
 * @param by none: the whole; one: rows; two: rows and columns
 * @param only what it is narrowed to
 */
public record ProfitQuestion(
        List<Dimension> by, List<SalesGroup> only, Period period, Period.Versus versus) {
    static final Set<Dimension> DIMENSIONS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Dimension.PARTY,
                            Dimension.CLASS,
                            Dimension.STATUS,
                            Dimension.COUNTRY,
                            Dimension.REGION,
                            Dimension.MARKET,
                            Dimension.MANAGER,
                            Dimension.TEAM,
                            Dimension.TEAM_THEN,
                            Dimension.PRODUCT,
                            Dimension.PRODUCT_GROUP,
                            Dimension.MONTH,
                            Dimension.QUARTER,
                            Dimension.YEAR));

    private static final Filter SOLD =
            new Filter.Is("state", Op.IN, List.of("SHIPPING", "COMPLETED"));
    private static final Filter ORDER = new Filter.Is("document", Op.EQ, "ORDER");
    private static final Filter RETURN = new Filter.Is("document", Op.EQ, "RETURN");

    /** What lines of documents are told apart by. */
    private static final Set<Dimension> OF_LINES =
            EnumSet.of(Dimension.PRODUCT, Dimension.PRODUCT_GROUP);

    /** Many groups may be of it: it makes rows, not columns. */
    static boolean isLong(Dimension dimension) {
        return dimension == Dimension.PARTY || dimension == Dimension.PRODUCT;
    }

    /** Answered from lines: there is no telling which part of an order is of a product. */
    boolean isOfLines() {
        return isOfLines(by, only);
    }

    static boolean isOfLines(List<Dimension> by, List<SalesGroup> only) {
        return Stream.concat(by.stream(), only.stream().map(SalesGroup::dimension))
                .anyMatch(OF_LINES::contains);
    }

    ProfitQuestion by(List<Dimension> others) {
        return new ProfitQuestion(others, only, period, versus);
    }

    /** The list of the records behind a figure: orders and returns, or direct costs. */
    String address(List<SalesGroup> groups, Figure figure) {
        if (figure == Figure.DIRECT_COSTS) {
            return charges(groups);
        }
        var which =
                switch (figure) {
                    case LISTED, DISCOUNTS, ORDERS -> new Filter.All(List.of(SOLD, ORDER));
                    case RETURNS -> new Filter.All(List.of(SOLD, RETURN));
                    default -> SOLD;
                };
        return SalesQuestion.address(records(groups, which));
    }

    /** The direct cost of one kind in all. */
    String address(ChargeKind kind) {
        return charges(List.of(), new Filter.Is("kind", Op.EQ, kind.name()));
    }

    private String charges(List<SalesGroup> groups, Filter... which) {
        return "/direct-costs?filter=" + URLEncoder.encode(records(groups, which), UTF_8);
    }

    private String records(List<SalesGroup> groups, Filter... which) {
        return SalesQuestion.documents(
                period.from(),
                period.to(),
                Stream.concat(only.stream(), groups.stream()).toList(),
                group -> group.filters(field(group.dimension())),
                which);
    }

    private static String field(Dimension dimension) {
        return dimension == Dimension.PRODUCT ? "product" : dimension.field();
    }
}
