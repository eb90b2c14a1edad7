package org.vrazka.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of the table of results. */
final class Report {
    private final List<String> rows = new ArrayList<>();

    void add(String what, String size, String measured, String yardstick, String target) {
        String row =
                "| %s | %s | %s | %s | %s |".formatted(what, size, measured, yardstick, target);
        System.out.println(row);
        rows.add(row);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f×", ratio);
    }

    List<String> rows() {
        return rows;
    }
}
