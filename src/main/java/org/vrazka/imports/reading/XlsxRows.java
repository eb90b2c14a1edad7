package org.vrazka.imports.reading;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Rows of the first sheet of a workbook. Of a formula counts what Excel had computed when the file
 * was saved.
 */
class XlsxRows implements Rows {
    /** Excel shows 15 digits; the rest is what binary fractions leave over (2.5499999999999998). */
    private static final MathContext SHOWN = new MathContext(15);

    private static final long MAX_SHARED_TEXTS = 192L << 20;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Limits limits;
    private long last;

    XlsxRows(File file, Limits limits) throws IOException {
        this.limits = limits;
        refuseBomb(file, limits);
        try {
            workbook = new ReadableWorkbook(file, new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (RuntimeException | IOException e) {
            throw broken(e);
        }
    }

    /**
     * What the parts say about their size may be a lie, so they are unpacked to see; nothing is
     * kept.
     */
    private static void refuseBomb(File file, Limits limits) throws IOException {
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file)) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Unreadable.file("zipNoWorkbook");
            }
            var parts = zip.entries();
            long left = limits.bytes();
            while (parts.hasMoreElements()) {
                var part = parts.nextElement();
                long most =
                        part.getName().endsWith("sharedStrings.xml")
                                ? Math.min(left, MAX_SHARED_TEXTS)
                                : left;
                try (var in = new CountedStream(zip.getInputStream(part), most)) {
                    int n = in.read(buffer);
                    while (n >= 0) {
                        left -= n;
                        n = in.read(buffer);
                    }
                }
            }
        } catch (ZipException e) {
            throw Unreadable.file("xlsxBroken");
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                var row = read(rows.next());
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
        last = row.getRowNum();
        if (row.getCellCount() > limits.columns()) {
            throw new Unreadable("tooManyColumns", last, null, String.valueOf(limits.columns()));
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return new Row(last, cells);
    }

    private String text(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            return "=" + cell.getFormula();
        }
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            if (cell.asString().length() > limits.cell()) {
                throw new Unreadable("cellTooLong", last, null, String.valueOf(limits.cell()));
            }
            return Cell.text(cell.asString());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : "false";
        }
        return number(cell, raw);
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return Cell.text(raw);
        }
        if (isDate(cell) && cell.getType() == CellType.NUMBER) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toLocalDate() + " " + moment.toLocalTime();
        }
        var shown = number.round(SHOWN);
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").matches("(?i).*[yd].*");
    }

    private Unreadable broken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable told) {
                return told;
            }
        }
        return last == 0
                ? Unreadable.file("xlsxBroken")
                : new Unreadable("xlsxBroken", last + 1, null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
