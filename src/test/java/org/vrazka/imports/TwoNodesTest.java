package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vrazka.process.Node;
import org.vrazka.process.Watch;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Two processes on one database. */
@Timeout(600)
class TwoNodesTest {
    private final Path folder = Path.of("target", "servers", UUID.randomUUID().toString());

    EmbeddedPostgres server;
    CloseableDSLContext db;
    Watch watch;

    @BeforeEach
    void startServer() {
        server = EmbeddedPostgres.start(folder, false);
        db = DSL.using(server.url(), server.user(), server.password());
        watch = new Watch(db);
    }

    @AfterEach
    void stopServer() throws IOException {
        db.close();
        server.close();
        EmbeddedPostgres.deleteTree(folder);
    }

    @Test
    void oneThatStoodStillDoesNotActAfterTheOtherHasTakenOver() throws Exception {
        try (var one = Node.on(server, "one");
                var two = Node.on(server, "two")) {
            var token = Node.found(server);
            var byOne = RetailByProgram.of(one, token, watch);
            var byTwo = RetailByProgram.of(two, token, watch);
            var location = byOne.begin();
            watch.await("state = 'RUNNING' and position > 0 from imports.import");
            boolean worksOne = "one".equals(worker());
            var stopped = worksOne ? one : two;
            var retail = worksOne ? byTwo : byOne;

            stopped.program.signal("STOP");
            assertThat(turns()).isEqualTo(1);
            assertThat(retail.program().get(location).body()).contains("\"RUNNING\"");
            retail.assertDone(location);
            assertThat(turns()).isEqualTo(2);

            stopped.program.signal("CONT");
            stopped.program.awaitLine(line -> line.contains("another worker has taken over"));
            retail.assertDone(location);
            assertThat(turns()).isEqualTo(2);
            assertThat(watch.count("shared.scheduled_tasks where task_name = 'import'")).isZero();
        }
    }

    private long turns() {
        return (Long) db.fetchValue("select last_value from shared.turn_number");
    }

    private Object worker() {
        return db.fetchValue(
                "select picked_by from shared.scheduled_tasks where task_name = 'import' and"
                        + " picked");
    }
}
