package org.vrazka.bench;

import static org.vrazka.bench.Report.millis;

import org.vrazka.parties.PartyFixture;
import org.vrazka.records.timeline.TimelineFilling;

/** The timeline of a card with few entries, and with very many. */
final class TimelineBench {
    private static final int RUNS = 60;
    private static final int WARM = 500;

    private final Site site;
    private final Report report;

    TimelineBench(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    void run() throws Exception {
        var fewPath = pathOf(52);
        var manyPath = pathOf(50_000);
        site.db.execute("vacuum analyze");
        double few = median(fewPath);
        double many = median(manyPath);
        report.add(
                "Timeline of a card with 50,000 entries",
                site.size(),
                millis(many),
                "with 50 entries " + millis(few) + " (" + Report.ratio(many / few) + ")",
                "≤ 1.3×");
    }

    private String pathOf(int entries) {
        var party = site.bean(PartyFixture.class).customer("Timeline " + entries);
        TimelineFilling.fill(site.db, party, entries);
        return "/parties/" + party + "/timeline";
    }

    private double median(String path) throws Exception {
        return site.serverTimes.of(WARM, RUNS, () -> site.visitor.get(path)).medianMillis();
    }
}
