package org.vrazka.orders.refusals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.Currencies;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.ReportOrder;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesNames;
import org.vrazka.orders.refusals.RefusalSums.Found;
import org.vrazka.orders.refusals.RefusalSums.Sum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Why orders fail and how much of them, under the scope of who asks. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class RefusalReport {
    private final RefusalSums sums;
    private final SalesNames names;
    private final Currencies currencies;

    RefusalReport(RefusalSums sums, SalesNames names, Currencies currencies) {
        this.sums = sums;
        this.names = names;
        this.currencies = currencies;
    }

    /**
     * @param before what the groups and the total of the other period came to, by groups' keys
     * @param currency the company's, of all money here
     * @param many how many rows there are; not all may be here
     * @param manyPriced those of them of which somebody knows what they were worth
     */
    public record Answer(
            RefusalQuestion question,
            List<Row> rows,
            Row total,
            Map<List<@Nullable Object>, Row> before,
            String currency,
            int many,
            int manyPriced) {
        /** The rows of which somebody knows what they were worth. */
        public List<Row> priced() {
            return rows.stream()
                    .filter(row -> row.measures().get(RefusalMeasure.REFUSED) != null)
                    .toList();
        }

        /** The same row of the period to compare with; null when there is none. */
        public @Nullable Row before(Row row) {
            return before.get(row.keys());
        }

        /** How much more it is than before, as a fraction; null when nobody can say. */
        public @Nullable BigDecimal change(Row row, RefusalMeasure measure) {
            var other = before(row);
            var now = row.measures().get(measure);
            var then = other == null ? null : other.measures().get(measure);
            return now == null || then == null || then.signum() == 0
                    ? null
                    : now.subtract(then).divide(then, MathContext.DECIMAL32);
        }
    }

    /** The measures of one combination of groups; a measure that cannot be known is null. */
    public record Row(List<SalesGroup> groups, Map<RefusalMeasure, @Nullable BigDecimal> measures) {
        List<@Nullable Object> keys() {
            var keys = new ArrayList<@Nullable Object>();
            groups.forEach(group -> keys.add(group.key()));
            return keys;
        }

        public BigDecimal refused() {
            var refused = measures.get(RefusalMeasure.REFUSED);
            return refused == null ? BigDecimal.ZERO : refused;
        }
    }

    /** What one page shows, all of it of one state of the facts. */
    record Overview(Answer answer, @Nullable Answer tops, Answer months) {}

    /** All of it. */
    public Answer answer(RefusalQuestion question) {
        var marked = sums.marked();
        var refused = refused(question, marked, null);
        return answer(question, refused, demand(question, refused, marked));
    }

    /** The largest, beside them the months, and the tops of the tree when it is by reason. */
    Overview overview(RefusalQuestion question) {
        var marked = sums.marked();
        var refused = refused(question, marked, question.isLong() ? RefusalPage.MOST : null);
        var demand = demand(question, refused, marked);
        var groups = question.by(Dimension.GROUP);
        var months =
                question.by(Dimension.MONTH)
                        .measuring(RefusalMeasure.REFUSED, RefusalMeasure.ORDERS);
        return new Overview(
                answer(question, refused, demand),
                question.isTree() ? answer(groups, refused(groups, marked, null), demand) : null,
                answer(months, refused(months, marked, null), Map.of()));
    }

    private Found refused(
            RefusalQuestion question, SortedSet<LocalDate> marked, @Nullable Integer most) {
        return sums.refused(question, summed(question.measures()), marked, most);
    }

    /** By the keys that an order as a whole has, and by whether it is of the period asked for. */
    private Map<List<@Nullable Object>, @Nullable BigDecimal> demand(
            RefusalQuestion question, Found refused, SortedSet<LocalDate> marked) {
        var demand = new HashMap<List<@Nullable Object>, @Nullable BigDecimal>();
        if (question.measures().contains(RefusalMeasure.SHARE)) {
            sums.demand(question, refused.sums(), marked)
                    .forEach(
                            sum -> demand.put(at(sum.now(), sum.keys()), sum.amounts().getFirst()));
        }
        return demand;
    }

    private Answer answer(
            RefusalQuestion question,
            Found found,
            Map<List<@Nullable Object>, @Nullable BigDecimal> demand) {
        var measures = summed(question.measures());
        var refused = found.sums();
        var groups = names.of(question.by(), refused.stream().map(Sum::keys).toList());
        var rows = new ArrayList<Row>();
        var before = new HashMap<List<@Nullable Object>, Row>();
        Row total = null;
        for (int i = 0; i < refused.size(); i++) {
            var sum = refused.get(i);
            var row = row(groups.get(i), sum, measures, demand);
            if (!sum.now()) {
                before.put(beside(row.keys(), question), row);
            } else if (sum.whole()) {
                total = row;
            } else {
                rows.add(row);
            }
        }
        if (total == null) {
            var nothing = measures.stream().map(measure -> BigDecimal.ZERO).toList();
            total =
                    row(
                            List.of(),
                            new Sum(true, true, List.of(), List.copyOf(nothing)),
                            measures,
                            demand);
        }
        if (question.by().isEmpty()) {
            rows.add(total);
        }
        rows.sort(ReportOrder.of(question.by(), Row::groups, Row::refused));
        return new Answer(
                question, rows, total, before, currencies.base(), found.groups(), found.priced());
    }

    /** Those that are summed; the share is divided from the amount. */
    private static List<RefusalMeasure> summed(List<RefusalMeasure> measures) {
        var summed = new ArrayList<>(measures);
        summed.remove(RefusalMeasure.SHARE);
        if (!summed.contains(RefusalMeasure.REFUSED)) {
            summed.add(RefusalMeasure.REFUSED);
        }
        return summed;
    }

    private static List<@Nullable Object> at(boolean now, List<@Nullable Object> keys) {
        var at = new ArrayList<@Nullable Object>(keys);
        at.add(now);
        return at;
    }

    private static Row row(
            List<SalesGroup> groups,
            Sum sum,
            List<RefusalMeasure> measures,
            Map<List<@Nullable Object>, @Nullable BigDecimal> demand) {
        var values = new EnumMap<RefusalMeasure, @Nullable BigDecimal>(RefusalMeasure.class);
        for (int i = 0; i < measures.size(); i++) {
            values.put(measures.get(i), sum.amounts().get(i));
        }
        var keys = new ArrayList<@Nullable Object>();
        groups.stream()
                .filter(group -> !group.dimension().isOfLines())
                .forEach(group -> keys.add(group.key()));
        values.put(
                RefusalMeasure.SHARE,
                share(values.get(RefusalMeasure.REFUSED), demand.get(at(sum.now(), keys))));
        return new Row(groups, values);
    }

    private static @Nullable BigDecimal share(
            @Nullable BigDecimal refused, @Nullable BigDecimal demand) {
        return refused == null || demand == null || demand.signum() == 0
                ? null
                : refused.divide(demand, MathContext.DECIMAL32);
    }

    /** The keys that stand in the period asked for beside those of the other. */
    private static List<@Nullable Object> beside(
            List<@Nullable Object> keys, RefusalQuestion question) {
        var beside = new ArrayList<@Nullable Object>();
        for (var key : keys) {
            beside.add(
                    key instanceof LocalDate day
                            ? question.period().beside(day, question.versus())
                            : key);
        }
        return beside;
    }
}
