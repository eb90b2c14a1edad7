package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sales by up to a few dimensions, read from the facts under the scope of who asks. */
@Service
@Transactional(readOnly = true)
public class SalesReport {
    /** More rows than this nobody reads. */
    public static final int MOST_ROWS = 100_000;

    private final DSLContext db;
    private final Scope scope;
    private final SalesNames names;
    private final Currencies currencies;

    SalesReport(DSLContext db, Scope scope, SalesNames names, Currencies currencies) {
        this.db = db;
        this.scope = scope;
        this.names = names;
        this.currencies = currencies;
    }

    /**
     * @param total of all rows; profit is null when it is in one of them
     * @param currency the company's, of all money here
     */
    public record Answer(SalesQuestion question, List<Row> rows, Row total, String currency) {}

    /** The measures of one combination of groups; a measure that cannot be known is null. */
    public record Row(List<SalesGroup> groups, Map<Measure, @Nullable BigDecimal> measures) {
        public String name(int dimension) {
            return groups.get(dimension).name();
        }
    }

    /** What who asks may ask for. */
    public List<Measure> measures() {
        return Stream.of(Measure.values())
                .filter(m -> m != Measure.GROSS_PROFIT || scope.showsCosts(Kind.REPORTS))
                .toList();
    }

    public Answer answer(SalesQuestion question) {
        if (!measures().containsAll(question.measures())) {
            throw new BadQuery("measures", "field", Measure.GROSS_PROFIT.word());
        }
        var keys = question.by().stream().<Field<?>>map(d -> d.key(SALE)).toList();
        var found = fetch(question, keys);
        var rows = rows(question, found);
        var first = question.measures().getFirst();
        rows.sort(ReportOrder.of(question.by(), Row::groups, row -> row.measures().get(first)));
        return new Answer(question, rows, total(question), currencies.base());
    }

    private Result<Record> fetch(SalesQuestion question, List<Field<?>> keys) {
        var columns = new ArrayList<Field<?>>(keys);
        question.measures().forEach(measure -> columns.add(measure.sum()));
        var found =
                db.select(columns)
                        .from(from(question))
                        .where(condition(question))
                        .groupBy(keys)
                        .limit(MOST_ROWS + 1)
                        .fetch();
        if (found.size() > MOST_ROWS) {
            throw new Invalid("by", "tooMany", t("orders.error.tooMany", MOST_ROWS));
        }
        return found;
    }

    private static org.jooq.Table<?> from(SalesQuestion question) {
        return question.by().contains(Dimension.STATE)
                ? SALE.join(SALES_ORDER).on(SALES_ORDER.KEY.eq(SALE.ORDER_KEY))
                : SALE;
    }

    private Condition condition(SalesQuestion question) {
        var condition =
                SALE.EFFECT
                        .ne(Effect.CANCELLATION.name())
                        .and(scope.of(Kind.REPORTS, Action.SEE, SALE.MANAGER_ID));
        var from = question.from();
        var to = question.to();
        return condition
                .and(from == null ? DSL.noCondition() : SALE.DAY.ge(from))
                .and(to == null ? DSL.noCondition() : SALE.DAY.le(to));
    }

    private List<Row> rows(SalesQuestion question, Result<Record> found) {
        var groups = names.of(question.by(), found.map(row -> keys(row, question.by().size())));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.size(); i++) {
            rows.add(
                    new Row(groups.get(i), measures(question, found.get(i), question.by().size())));
        }
        return rows;
    }

    private static List<@Nullable Object> keys(Record row, int many) {
        var keys = new ArrayList<@Nullable Object>();
        for (int i = 0; i < many; i++) {
            keys.add(row.get(i));
        }
        return keys;
    }

    private static Map<Measure, @Nullable BigDecimal> measures(
            SalesQuestion question, Record record, int from) {
        var measures = new EnumMap<Measure, @Nullable BigDecimal>(Measure.class);
        for (int i = 0; i < question.measures().size(); i++) {
            measures.put(question.measures().get(i), (BigDecimal) record.get(from + i));
        }
        return measures;
    }

    private Row total(SalesQuestion question) {
        var record = fetch(question, List.of()).getFirst();
        return new Row(List.of(), measures(question, record, 0));
    }
}
