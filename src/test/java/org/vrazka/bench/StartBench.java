package org.vrazka.bench;

import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code bin/run} as people start it: to the first page, then with the demo company. */
final class StartBench {
    private static final int RUNS = 3;
    private static final Path DATA = Path.of("target/bench/start");

    private final Report report;

    StartBench(Report report) {
        this.report = report;
    }

    void run() throws Exception {
        EmbeddedPostgres.deleteTree(DATA);
        String made;
        try (var first = Started.over(DATA)) {
            made = makeDemo(first);
        }
        var nanos = new long[RUNS];
        double after = 0;
        for (int i = 0; i < RUNS; i++) {
            try (var again = Started.over(DATA)) {
                nanos[i] = again.nanos();
                after = again.megabytes();
            }
        }
        java.util.Arrays.sort(nanos);
        report.add(
                "Second start of `bin/run` to the first page",
                "demo company",
                Report.seconds(nanos[RUNS / 2] / 1e6),
                "–",
                "≤ 8 s");
        report.add(
                "Memory of the JVM (RSS)",
                "demo company",
                made + "; after a start %.0f MB".formatted(after),
                "–",
                "≤ 500 MB");
    }

    /** Founds the firm, lets the demo company be made, and says what that took. */
    private static String makeDemo(Started first) throws Exception {
        var visitor = first.visitor();
        visitor.get("/start");
        visitor.post(
                "/start",
                "name",
                "Бенчмарк",
                "email",
                "bench@example.org",
                "password",
                "четири коня пият вода",
                "company",
                "Бенчмарк ООД",
                "currency",
                "EUR",
                "language",
                "bg",
                "zone",
                "Europe/Sofia");
        visitor.get("/");
        long started = System.nanoTime();
        visitor.post("/demo");
        visitor.with("HX-Request", "true"); // only then does the page tell how far it is
        double highest = 0;
        boolean ready = false;
        while (!ready) {
            TimeUnit.MILLISECONDS.sleep(500);
            highest = Math.max(highest, first.megabytes());
            ready = visitor.get("/demo").headers().firstValue("HX-Redirect").isPresent();
            if (System.nanoTime() - started > 600e9) {
                throw new IllegalStateException("the demo company is not ready after ten minutes");
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        TimeUnit.SECONDS.sleep(10);
        visitor.without("HX-Request");
        for (var path : new String[] {"/parties", "/orders", "/products", "/reports/sales"}) {
            visitor.get(path);
        }
        return "at most %.0f MB while it is made (%.0f s), then %.0f MB"
                .formatted(highest, seconds, first.megabytes());
    }
}
