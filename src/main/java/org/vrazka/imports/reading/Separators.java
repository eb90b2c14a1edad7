package org.vrazka.imports.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Guesses what stands between cells: the sign that cuts the first rows into the same number of
 * cells, and many.
 */
class Separators {
    private static final char[] SIGNS = {',', ';', '\t', '|'};
    private static final int ROWS = 200;

    private Separators() {}

    static char guess(SourceFile file, Encoding encoding) throws IOException {
        char best = ',';
        double most = 0;
        for (char sign : SIGNS) {
            double worth = worth(file, new Layout(encoding, sign, 0));
            if (worth > most) {
                most = worth;
                best = sign;
            }
        }
        return best;
    }

    /** How many cells a usual row has, less for each row that has another number of them. */
    private static double worth(SourceFile file, Layout layout) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (var rows = file.rows(layout)) {
            for (var row = rows.next(); row != null && widths.size() < ROWS; row = rows.next()) {
                widths.add(row.cells().size());
            }
        } catch (Unreadable e) {
            if (widths.isEmpty()) {
                return 0;
            }
        }
        if (widths.isEmpty()) {
            return 0;
        }
        int usual = widths.stream().sorted().toList().get(widths.size() / 2);
        long same = widths.stream().filter(w -> w == usual).count();
        return usual < 2 ? 0 : (usual - 1) * Math.pow((double) same / widths.size(), 2);
    }
}
