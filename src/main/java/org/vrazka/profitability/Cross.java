package org.vrazka.profitability;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.SalesGroup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two dimensions crossed: a heat map of one figure.
 *
 * @param columns with what each comes to over the rows
 * @param hottest the largest cell; null: none is above zero
 */
public record Cross(
        List<Column> columns, List<Row> rows, Figure figure, @Nullable BigDecimal hottest) {
    /** More columns than this nobody reads: such a question is answered by rows alone. */
    private static final int MOST_COLUMNS = 24;

    private static final BigDecimal DEGREES = BigDecimal.valueOf(6);

    public record Column(SalesGroup group, Parts sum) {}

    /**
     * @param cells by the column's group; nothing where there is nothing
     */
    public record Row(SalesGroup group, Map<SalesGroup, Parts> cells, Parts sum) {}

    static @Nullable Cross of(ProfitAnswer answer, Figure figure) {
        var by = answer.question().by();
        if (by.size() < 2 || ProfitQuestion.isLong(by.get(1))) {
            return null;
        }
        var rows = new LinkedHashMap<SalesGroup, Map<SalesGroup, Parts>>();
        var columns = new LinkedHashMap<SalesGroup, Parts>();
        for (var line : answer.lines()) {
            var column = line.groups().get(1);
            rows.computeIfAbsent(line.groups().getFirst(), group -> new LinkedHashMap<>())
                    .put(column, line.now());
            columns.merge(column, line.now(), Parts::plus);
        }
        if (columns.size() > MOST_COLUMNS) {
            return null;
        }
        var hottest =
                answer.lines().stream()
                        .map(line -> figure.of(line.now()))
                        .filter(value -> value != null && value.signum() > 0)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Cross(columns(by.get(1), columns), rows(by.getFirst(), rows), figure, hottest);
    }

    private static List<Column> columns(Dimension dimension, Map<SalesGroup, Parts> sums) {
        var columns = new ArrayList<Column>();
        sums.forEach((group, sum) -> columns.add(new Column(group, sum)));
        columns.sort(order(dimension, Column::group, Column::sum));
        return columns;
    }

    private static List<Row> rows(
            Dimension dimension, Map<SalesGroup, Map<SalesGroup, Parts>> cells) {
        var rows = new ArrayList<Row>();
        cells.forEach((group, row) ->
                rows.add(
                        new Row(
                                group,
                                row,
                                row.values().stream().reduce(Parts.NONE, Parts::plus))));
        rows.sort(order(dimension, Row::group, Row::sum));
        return rows;
    }

    /** Times as they run, all else from the largest revenue. */
    private static <T> Comparator<T> order(
            Dimension dimension, Function<T, SalesGroup> group, Function<T, Parts> sum) {
        Comparator<T> byName = Comparator.comparing(one -> group.apply(one).name());
        Comparator<T> bySales = Comparator.comparing(one -> sum.apply(one).revenue());
        return dimension.isTime() || dimension == Dimension.CLASS
                ? byName
                : bySales.reversed().thenComparing(byName);
    }

    /** From 0 to 6; what is below zero or unknown is 0. */
    public int heat(Parts cell) {
        var value = figure.of(cell);
        return value == null || hottest == null || value.signum() <= 0
                ? 0
                : value.multiply(DEGREES)
                        .divide(hottest, MathContext.DECIMAL32)
                        .setScale(0, RoundingMode.CEILING)
                        .min(DEGREES)
                        .intValue();
    }
}
