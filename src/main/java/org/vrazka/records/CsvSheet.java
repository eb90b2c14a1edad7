package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text as the user's Excel opens it: UTF-8 with its mark; for Bulgarians semicolons
 * and decimal commas.
 */
class CsvSheet implements Sheet {
    private final CsvWriter csv;
    private final boolean bulgarian = Text.language().equals(Text.BULGARIAN);

    CsvSheet(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        csv =
                CsvWriter.builder()
                        .fieldSeparator(bulgarian ? ';' : ',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(out, UTF_8));
    }

    @Override
    public void head(List<FieldDef> columns) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            cells.add(Sheet.harmless(column.label()));
            if (column.type() == FieldType.MONEY) {
                cells.add(Sheet.currency(column, columns));
            }
        }
        csv.writeRecord(cells);
    }

    @Override
    public void row(List<FieldDef> columns, Row row) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            var value = row.value(column.name());
            if (column.type() == FieldType.MONEY) {
                cells.add(value instanceof Money money ? number(money.amount()) : "");
                cells.add(value instanceof Money money ? money.currency() : "");
            } else {
                cells.add(cell(column, value));
            }
        }
        csv.writeRecord(cells);
    }

    private String cell(FieldDef column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number);
            case Number number -> number.toString();
            case Boolean yes -> t(yes ? "records.yes" : "records.no");
            case Link link -> Sheet.harmless(link.name());
            case Instant at ->
                    at.atZone(Format.zone())
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString()
                            .replace('T', ' ');
            default ->
                    column.type() == FieldType.CHOICE
                            ? Sheet.harmless(column.optionLabel(value.toString()))
                            : Sheet.harmless(value.toString());
        };
    }

    private String number(BigDecimal number) {
        var plain = number.toPlainString();
        return bulgarian ? plain.replace('.', ',') : plain;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
