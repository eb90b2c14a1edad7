package org.vrazka.imports.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file from its first row to its last and notes what each column holds. */
class Profiler {
    private static final int FIRST_ROWS = 30;
    private static final int PREVIEW = 8;
    private static final int RAGGED = 20;

    private final SourceFile file;
    private final Layout layout;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final List<Row> preview = new ArrayList<>();
    private final List<Row> ragged = new ArrayList<>();
    private final Set<String> duplicates = new LinkedHashSet<>();
    private long count;

    Profiler(SourceFile file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    FileProfile profile() throws IOException {
        long heading;
        try (var rows = new ReadAhead(file.rows(layout))) {
            List<Row> first = new ArrayList<>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                first.add(row);
                if (first.size() == FIRST_ROWS) {
                    break;
                }
            }
            if (first.isEmpty()) {
                throw Unreadable.file("empty");
            }
            int at = headingIndex(first);
            heading = at < 0 ? 0 : first.get(at).number();
            name(first, at);
            first.subList(at + 1, first.size()).forEach(this::add);
            for (var row = rows.next(); row != null; row = rows.next()) {
                add(row);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw Unreadable.file("gzipBroken");
        }
        if (count == 0) {
            throw Unreadable.file("noRows");
        }
        return new FileProfile(
                new Layout(layout.encoding(), layout.separator(), heading),
                count,
                columns,
                preview,
                List.copyOf(duplicates),
                ragged);
    }

    /**
     * Titles above the table are narrower than it; the first full row is the heading when it is all
     * words.
     */
    private static int headingIndex(List<Row> rows) {
        var widths = rows.stream().map(Profiler::filled).sorted().toList();
        long usual = widths.get(widths.size() / 2);
        int at = 0;
        while (at < rows.size() - 1 && filled(rows.get(at)) * 2 < usual) {
            at++;
        }
        boolean words = rows.get(at).cells().stream().noneMatch(Profiler::isValue);
        boolean same =
                rows.size() > at + 1 && rows.get(at).cells().equals(rows.get(at + 1).cells());
        return words && !same ? at : at - 1;
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(c -> !c.isEmpty()).count();
    }

    private static boolean isValue(String cell) {
        return DecimalStyle.proof(cell.isEmpty() ? "x" : cell) != DecimalStyle.Proof.NO_NUMBER
                || DateStyle.YEAR_FIRST.parse(cell) != null
                || DateStyle.DAY_FIRST.parse(cell) != null
                || DateStyle.MONTH_FIRST.parse(cell) != null;
    }

    private void name(List<Row> first, int heading) {
        int width = first.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        Map<String, Integer> seen = new HashMap<>();
        if (heading >= 0) {
            width = first.get(heading).cells().size();
        }
        for (int i = 0; i < width; i++) {
            var header = heading < 0 ? "" : first.get(heading).cell(i);
            if (header.isEmpty()) {
                header = letters(i);
            }
            int times = seen.merge(header, 1, Integer::sum);
            if (times > 1) {
                duplicates.add(header);
                header = header + " (" + times + ")";
            }
            columns.add(new ColumnProfile(header));
        }
    }

    /** The name of a column in a spreadsheet: A, B, … Z, AA. */
    static String letters(int index) {
        return index < 26
                ? String.valueOf((char) ('A' + index))
                : letters(index / 26 - 1) + (char) ('A' + index % 26);
    }

    private void add(Row row) {
        count++;
        if (preview.size() < PREVIEW) {
            preview.add(row);
        }
        if (row.cells().size() > columns.size() && ragged.size() < RAGGED) {
            ragged.add(row);
        }
        for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
            columns.get(i).add(row.number(), row.cells().get(i));
        }
    }
}
