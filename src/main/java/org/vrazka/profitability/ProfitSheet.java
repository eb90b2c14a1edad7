package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Row;
import org.vrazka.records.SheetRows;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A report as the rows of a file: each combination of groups, this period beside the other. */
@Component
class ProfitSheet {
    private static final String BEFORE = "Before";

    private final ProfitReport report;

    ProfitSheet(ProfitReport report) {
        this.report = report;
    }

    /** All rows of an answer, with every figure that who asks may see. */
    SheetRows of(ProfitQuestion question) {
        question.period().forwards();
        var answer = report.whole(question);
        var figures = report.figures(question);
        return new SheetRows(columns(answer, figures), rows(answer, figures));
    }

    private List<FieldDef> columns(ProfitAnswer answer, List<Figure> figures) {
        var columns = new ArrayList<FieldDef>();
        for (var dimension : answer.question().by()) {
            columns.add(Fields.text(dimension.word(), none(String.class)).called(dimension::label));
        }
        for (var figure : figures) {
            columns.add(column(figure.word(), figure).called(figure::label));
            if (answer.compares()) {
                columns.add(
                        column(figure.word() + BEFORE, figure)
                                .called(() -> t("profitability.then", figure.label())));
            }
        }
        return columns;
    }

    private static FieldDef column(String name, Figure figure) {
        return figure.isMoney()
                ? Fields.money(name, none(BigDecimal.class))
                : Fields.number(name, none(BigDecimal.class));
    }

    /** What is not read from a table. */
    private static <T> Field<T> none(Class<T> type) {
        return DSL.castNull(type);
    }

    private List<Row> rows(ProfitAnswer answer, List<Figure> figures) {
        var rows = new ArrayList<Row>();
        for (var line : answer.lines()) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            line.groups().forEach(group -> values.put(group.dimension().word(), group.label()));
            for (var figure : figures) {
                values.put(figure.word(), value(figure, line.now(), answer));
                if (answer.compares()) {
                    values.put(figure.word() + BEFORE, value(figure, line.then(), answer));
                }
            }
            rows.add(new Row(rows.size(), values));
        }
        return rows;
    }

    private static @Nullable Object value(Figure figure, Parts parts, ProfitAnswer answer) {
        var value = figure.of(parts);
        return value != null && figure.isMoney() ? new Money(value, answer.currency()) : value;
    }
}
