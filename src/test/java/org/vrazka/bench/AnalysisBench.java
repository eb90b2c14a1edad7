package org.vrazka.bench;

import static org.vrazka.bench.Report.millis;

import org.vrazka.orders.Dimension;
import org.vrazka.profitability.SumsFixture;

import java.time.LocalDate;
import java.util.List;

/** Pages that sum three years: how profit is formed, and why orders fail. */
record AnalysisBench(Site site, Report report) {
    private static final String DAYS = "&from=2023-11-01&to=2026-10-31&versus=none";

    /** By what documents are told apart by, and by products. */
    void profitability() throws Exception {
        var month =
                Times.of(
                        1,
                        5,
                        () -> site.bean(SumsFixture.class).refresh(LocalDate.parse("2026-03-01")));
        report.add(
                "One month summed for profitability",
                site.size(),
                millis(month.medianMillis()),
                "",
                "");
        for (var by :
                List.of(
                        "manager&by=month",
                        "country&by=class",
                        "market&by=status",
                        "party",
                        "party&by=quarter")) {
            measure("/profitability?by=" + by + DAYS, "≤ 1 s");
        }
        for (var by : List.of("product", "product&by=manager", "productGroup&by=class")) {
            measure("/profitability?by=" + by + DAYS, "≤ 3 s");
        }
        measure("/profitability/change?from=2025-11-01&to=2026-10-31&versus=year", "");
    }

    /** By each dimension, the page as it opens, and two at once. */
    void refusals() throws Exception {
        measure("/refusals", "≤ 300 ms");
        for (var by : Dimension.OF_REFUSALS) {
            measure("/refusals?by=" + by.word() + DAYS, "≤ 300 ms");
        }
        measure("/refusals?by=cause&by=product" + DAYS, "");
        measure("/refusals?by=market&by=class" + DAYS, "");
    }

    private void measure(String path, String target) throws Exception {
        site.check(path);
        var page = site.serverTimes.of(3, 9, () -> site.visitor.get(path));
        report.add(
                "Page " + path.replace(DAYS, ", 36 months"),
                site.size(),
                millis(page.medianMillis()),
                "",
                target);
    }
}
