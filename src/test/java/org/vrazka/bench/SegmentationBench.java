package org.vrazka.bench;

import static org.vrazka.bench.Report.ratio;
import static org.vrazka.bench.Report.seconds;

import org.vrazka.identity.CurrentUser;
import org.vrazka.segmentation.Measure;
import org.vrazka.segmentation.Rules;
import org.vrazka.segmentation.RunState;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.Segmentations;
import org.vrazka.segmentation.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A whole run, results stored, beside DuckDB computing and writing the same. */
record SegmentationBench(Site site, Report report) {
    private static final int RUNS = 3;
    private static final String PAGE = "/parties";

    /** Of 36 months. */
    void run(String target) throws Exception {
        var definition =
                site.bean(CurrentUser.class)
                        .as(
                                site.admin,
                                () -> site.bean(Segmentations.class).create("Bench", rules()));
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            nanos[i] = once(definition);
        }
        java.util.Arrays.sort(nanos);
        double ours = nanos[RUNS / 2] / 1e6;
        var classed =
                site.db.fetchValue(
                        "select count(*) from segmentation.result where abc is not null and run_key"
                                + " = (select max(key) from segmentation.run)");
        var rows = site.db.fetchValue("select count(*) from orders.party_month");
        try (var duck = new DuckYardstick(site.db)) {
            var theirs = Times.of(1, RUNS, duck::classify);
            report.add(
                    "Segmentation of %,d buyers by revenue of 36 months, stored".formatted(classed),
                    site.size() + ", %,d customer-months".formatted(rows),
                    seconds(ours),
                    "DuckDB %s on the same facts (%s)"
                            .formatted(
                                    seconds(theirs.medianMillis()),
                                    ratio(ours / theirs.medianMillis())),
                    target);
        }
        beside(definition);
    }

    /** A page while a run goes on, beside the same page at rest. */
    private void beside(UUID definition) throws Exception {
        var runs = site.bean(Runs.class);
        var idle = site.serverTimes.of(2_000, 200, () -> site.visitor.get(PAGE));
        var id = site.bean(CurrentUser.class).as(site.admin, () -> runs.start(definition));
        var meanwhile = new ArrayList<Times>();
        while (!runs.get(definition, id).state().isOver()) {
            meanwhile.add(site.serverTimes.of(0, 20, () -> site.visitor.get(PAGE)));
            TimeUnit.MILLISECONDS.sleep(200); // somebody reads it
        }
        var busy = Times.joined(meanwhile.toArray(Times[]::new));
        report.add(
                "List by name while a segmentation runs",
                site.size(),
                "median %s, p95 %s"
                        .formatted(
                                Report.millis(busy.medianMillis()),
                                Report.millis(busy.percentile(95))),
                "at rest %s (%s)"
                        .formatted(
                                Report.millis(idle.medianMillis()),
                                ratio(busy.medianMillis() / idle.medianMillis())),
                "≤ 2×");
    }

    private static Rules rules() {
        var standard = Rules.DEFAULT;
        return new Rules(
                null,
                Measure.REVENUE,
                LocalDate.of(2023, 11, 1),
                LocalDate.of(2026, 10, 31),
                null,
                Step.MONTH,
                standard.abc(),
                standard.xyz(),
                standard.status());
    }

    /** From the question to the stored answer, the wait for the scheduler included. */
    private long once(UUID definition) throws InterruptedException {
        var runs = site.bean(Runs.class);
        long started = System.nanoTime();
        var id = site.bean(CurrentUser.class).as(site.admin, () -> runs.start(definition));
        while (!runs.get(definition, id).state().isOver()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long nanos = System.nanoTime() - started;
        if (runs.get(definition, id).state() != RunState.DONE) {
            throw new IllegalStateException("the run failed");
        }
        site.settle();
        return nanos;
    }
}
