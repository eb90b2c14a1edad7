package org.vrazka.bench;

import static org.vrazka.bench.Report.millis;
import static org.vrazka.orders.db.Tables.LOSS_MARK;

import org.vrazka.orders.Dimension;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Why orders fail: by each dimension over three years, the page as it opens, and two at once. */
final class RefusalBench {
    private static final int WARM = 5;
    private static final int RUNS = 15;
    private static final String DAYS = "&from=2023-11-01&to=2026-10-31&versus=none";

    private final Site site;
    private final Report report;

    RefusalBench(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    void run() throws Exception {
        while (site.db.fetchExists(LOSS_MARK)) {
            TimeUnit.MILLISECONDS.sleep(200); // the job sums what is new here
        }
        var paths = new ArrayList<String>(List.of("/refusals"));
        Dimension.OF_REFUSALS.forEach(by -> paths.add("/refusals?by=" + by.word() + DAYS));
        for (var path : paths) {
            measure(path, "≤ 300 ms");
        }
        measure("/refusals?by=cause&by=product" + DAYS, "");
        measure("/refusals?by=market&by=class" + DAYS, "");
    }

    private void measure(String path, String target) throws Exception {
        if (site.visitor.get(path).statusCode() != 200) {
            throw new IllegalStateException(path);
        }
        var page = site.serverTimes.of(WARM, RUNS, () -> site.visitor.get(path));
        report.add(
                "Page " + path.replace(DAYS, ", 36 months"),
                site.size(),
                millis(page.medianMillis()),
                "",
                target);
    }
}
