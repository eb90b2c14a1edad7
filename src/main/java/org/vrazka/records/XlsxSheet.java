package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An Excel workbook, written as it goes; past Excel's last row another sheet begins. */
class XlsxSheet implements Sheet {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LAST_ROW = 1_048_576;
    private static final int FLUSH = 500;

    private final Workbook book;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;
    private int cell;

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Vrazka", "1.0");
        sheet = book.newWorksheet("1");
    }

    @Override
    public void head(List<FieldDef> columns) {
        cell = 0;
        for (var column : columns) {
            bold(column.label());
            if (column.type() == FieldType.MONEY) {
                bold(Sheet.currency(column, columns));
            }
        }
        sheet.freezePane(0, 1);
        row++;
    }

    private void bold(String text) {
        sheet.inlineString(row, cell, Sheet.harmless(text));
        sheet.style(row, cell++).bold().set();
    }

    @Override
    public void row(List<FieldDef> columns, Row values) {
        if (row == LAST_ROW) {
            nextSheet(columns);
        }
        cell = 0;
        for (var column : columns) {
            var value = values.value(column.name());
            if (column.type() == FieldType.MONEY) {
                put(column, value instanceof Money money ? money.amount() : null, "#,##0.00");
                put(column, value instanceof Money money ? money.currency() : null, null);
            } else {
                put(column, value, null);
            }
        }
        row++;
        if (row % FLUSH == 0) {
            flush();
        }
    }

    private void put(FieldDef column, @Nullable Object value, @Nullable String format) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, cell, number);
                format(format);
            }
            case Number number -> sheet.value(row, cell, number);
            case LocalDate day -> {
                sheet.value(row, cell, day);
                format("dd.mm.yyyy");
            }
            case Instant at -> {
                sheet.value(row, cell, at.atZone(Format.zone()).toLocalDateTime());
                format("dd.mm.yyyy hh:mm");
            }
            case Boolean yes ->
                    sheet.inlineString(row, cell, t(yes ? "records.yes" : "records.no"));
            case Link link -> sheet.inlineString(row, cell, Sheet.harmless(link.name()));
            default ->
                    sheet.inlineString(
                            row,
                            cell,
                            Sheet.harmless(
                                    column.type() == FieldType.CHOICE
                                            ? column.optionLabel(value.toString())
                                            : value.toString()));
        }
        cell++;
    }

    private void format(@Nullable String format) {
        if (format != null) {
            sheet.style(row, cell).format(format).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nextSheet(List<FieldDef> columns) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = book.newWorksheet(String.valueOf(++sheets));
        row = 0;
        head(columns);
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
