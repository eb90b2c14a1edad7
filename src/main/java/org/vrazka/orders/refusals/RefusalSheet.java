package org.vrazka.orders.refusals;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.refusals.RefusalReport.Answer;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Row;
import org.vrazka.records.SheetRows;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A report of refusals as the rows of a file. */
@Component
class RefusalSheet {
    private static final String BEFORE = "before";

    SheetRows of(Answer answer) {
        return new SheetRows(columns(answer), rows(answer));
    }

    private List<FieldDef> columns(Answer answer) {
        var columns = new ArrayList<FieldDef>();
        for (var dimension : answer.question().by()) {
            columns.add(Fields.text(dimension.word(), none(String.class)).called(dimension::label));
        }
        for (var measure : answer.question().measures()) {
            columns.add(
                    measure == RefusalMeasure.REFUSED
                            ? Fields.money(measure.word(), none(BigDecimal.class))
                                    .called(measure::label)
                            : Fields.number(measure.word(), none(BigDecimal.class))
                                    .called(measure::label));
        }
        if (!answer.before().isEmpty()) {
            columns.add(
                    Fields.money(BEFORE, none(BigDecimal.class))
                            .called(() -> t("orders.refusals.then")));
        }
        return columns;
    }

    /** What is not read from a table. */
    private static <T> Field<T> none(Class<T> type) {
        return DSL.castNull(type);
    }

    private List<Row> rows(Answer answer) {
        var rows = new ArrayList<Row>();
        for (var row : answer.rows()) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            row.groups().forEach(group -> values.put(group.dimension().word(), group.label()));
            row.measures()
                    .forEach((measure, value) ->
                            values.put(
                                    measure.word(),
                                    measure == RefusalMeasure.REFUSED && value != null
                                            ? new Money(value, answer.currency())
                                            : value));
            var before = answer.before(row);
            if (before != null) {
                values.put(BEFORE, new Money(before.refused(), answer.currency()));
            }
            rows.add(new Row(rows.size(), values));
        }
        return rows;
    }
}
