package org.vrazka.bench;

import org.jooq.impl.DSL;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.bulk.Bulk;
import org.vrazka.records.bulk.BulkFixture;

/** One field of as many counterparties as may be changed at once, and taken back. */
record BulkBench(Site site, Report report) {
    private static final int MOST = 100_000;

    /** Work whose end is waited for. */
    private interface Step {
        Bulk run() throws InterruptedException;
    }

    void run() throws InterruptedException {
        site.bean(UserFixture.class).act(site.admin);
        var bulks = site.bean(BulkFixture.class);
        var at = "filter=revenue12m=gt=" + revenueOfTheNext();
        var change =
                measure(
                        "Bulk change of a role",
                        () -> bulks.change("parties", at, "supplier", "true"));
        measure("The same taken back", () -> bulks.undo(change));
    }

    /** What the largest bought who is not among the first {@link #MOST} any more. */
    private Object revenueOfTheNext() {
        return site.db.fetchValue(
                """
                select revenue_12m from parties.party_list where revenue_12m is not null
                order by revenue_12m desc offset {0} limit 1
                """,
                DSL.val(MOST));
    }

    private Bulk measure(String what, Step step) throws InterruptedException {
        long started = System.nanoTime();
        var bulk = step.run();
        double millis = (System.nanoTime() - started) / 1e6;
        report.add(
                "%s of %,d counterparties".formatted(what, bulk.total()),
                site.size(),
                "%s, %,.0f a second"
                        .formatted(Report.seconds(millis), bulk.total() / millis * 1000),
                "%,d changed, %,d taken back".formatted(bulk.count("DONE"), bulk.count("BACK")),
                "in the background");
        return bulk;
    }
}
