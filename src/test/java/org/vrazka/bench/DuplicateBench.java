package org.vrazka.bench;

import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.vrazka.Vrazka;
import org.vrazka.duplicates.SearchFixture;
import org.vrazka.identity.UserFixture;

import java.nio.file.Files;
import java.nio.file.Path;

/** A whole search for twins among firms of which it is known who is one. */
record DuplicateBench(int parties, Report report) {
    private static final long SEED = 2026;

    void run(String target) throws Exception {
        var folder = Path.of("target", "bench", "twins-" + parties);
        var filled = folder.resolve("filled");
        try (var application =
                new SpringApplicationBuilder(Vrazka.class)
                        .run("--server.port=0", "--vrazka.data=" + folder)) {
            var db = application.getBean(DSLContext.class);
            var set = new TwinSet(db, parties, SEED);
            if (!Files.exists(filled)) {
                application.getBean(UserFixture.class).company();
                db.execute("truncate parties.party cascade");
                set.save(db);
                db.execute("vacuum analyze");
                Files.createFile(filled);
            }
            var searches = application.getBean(SearchFixture.class);
            long started = System.nanoTime();
            long compared = searches.inTheBackground();
            double millis = (System.nanoTime() - started) / 1e6;
            var quality = set.compare(db);
            report.add(
                    "Search for twins, %,d pairs compared".formatted(compared),
                    "%,d parties, %,d pairs that are one".formatted(set.size(), quality.there()),
                    Report.seconds(millis),
                    "recall %.3f, precision %.3f".formatted(quality.recall(), quality.precision()),
                    target);
        }
    }
}
