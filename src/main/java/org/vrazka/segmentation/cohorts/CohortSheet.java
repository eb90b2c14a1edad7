package org.vrazka.segmentation.cohorts;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Row;
import org.vrazka.records.SheetRows;
import org.vrazka.segmentation.cohorts.CohortTable.Cell;
import org.vrazka.segmentation.cohorts.CohortTable.Cohort;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Cohorts as the rows of a file: one for each cell. */
@Component
class CohortSheet {
    private static final int DIGITS = 4;

    SheetRows of(CohortTable table, String currency) {
        return new SheetRows(columns(), rows(table, currency));
    }

    private List<FieldDef> columns() {
        return List.of(
                called(Fields.text("cohort", none(String.class))),
                called(Fields.number("customers", none(Integer.class))),
                called(Fields.number("since", none(Integer.class))),
                called(Fields.text("step", none(String.class))),
                called(Fields.number("ordered", none(Integer.class))),
                called(Fields.number("share", none(BigDecimal.class))),
                called(Fields.money("revenue", none(BigDecimal.class))));
    }

    private static FieldDef called(FieldDef column) {
        return column.called(() -> t("cohorts.file." + column.name()));
    }

    /** What is not read from a table. */
    private static <T> Field<T> none(Class<T> type) {
        return DSL.castNull(type);
    }

    private List<Row> rows(CohortTable table, String currency) {
        var rows = new ArrayList<Row>();
        for (var cohort : table.cohorts()) {
            for (int since = 0; since < cohort.cells().size(); since++) {
                rows.add(
                        new Row(
                                rows.size(),
                                values(
                                        table.question().step(),
                                        cohort,
                                        since,
                                        cohort.cells().get(since),
                                        currency)));
            }
        }
        return rows;
    }

    private static LinkedHashMap<String, @Nullable Object> values(
            CohortStep step, Cohort cohort, int since, Cell cell, String currency) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("cohort", step.name(cohort.first()));
        values.put("customers", cohort.size());
        values.put("since", since);
        values.put("step", step.name(step.plus(cohort.first(), since)));
        values.put("ordered", cell.customers());
        values.put(
                "share",
                BigDecimal.valueOf(cell.customers())
                        .divide(BigDecimal.valueOf(cohort.size()), DIGITS, RoundingMode.HALF_UP));
        values.put("revenue", new Money(cell.revenue(), currency));
        return values;
    }
}
