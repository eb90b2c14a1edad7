package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vrazka.process.Node;
import org.vrazka.process.Watch;
import org.vrazka.shared.postgres.EmbeddedPostgres;
import org.vrazka.shared.postgres.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The whole program, killed without a warning while it imports and while it takes back. */
@Timeout(600)
class ImportKilledTest {
    private final Path folder = Path.of("target", "servers", UUID.randomUUID().toString());

    @AfterEach
    void deleteFolder() throws Exception {
        EmbeddedPostgres.start(folder, true).close();
        EmbeddedPostgres.deleteTree(folder);
    }

    @Test
    void isFinishedAtTheNextStartToTheCentAndSoIsItsUndo() throws Exception {
        var token = Node.found(folder);
        String location;
        try (var node = Node.over(folder)) {
            node.port();
            try (var db = open()) {
                var watch = new Watch(db);
                location = RetailByProgram.of(node, token, watch).begin();
                watch.await("state = 'RUNNING' and position > 5000 from imports.import");
                node.kill();
            }
        }
        try (var node = Node.over(folder)) {
            node.port();
            try (var db = open()) {
                var watch = new Watch(db);
                var retail = RetailByProgram.of(node, token, watch);
                retail.assertDone(location);
                assertThat(watch.is("last_value = 2 from shared.turn_number")).isTrue();

                retail.program().post(location + "/undo", "");
                watch.await("count(*) < 8000 from orders.sales_order");
                killServer();
                node.kill();
            }
        }
        try (var node = Node.over(folder)) {
            node.port();
            try (var db = open()) {
                RetailByProgram.of(node, token, new Watch(db)).assertUndone(location);
            }
        }
    }

    private CloseableDSLContext open() throws IOException {
        var server = RunningServer.over(folder).orElseThrow();
        return DSL.using(server.url(), server.user(), server.password());
    }

    private void killServer() throws IOException {
        var note = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow().destroyForcibly();
    }
}
