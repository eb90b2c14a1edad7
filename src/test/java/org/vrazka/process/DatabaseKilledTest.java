package org.vrazka.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The database server is killed without a warning while programs write. */
@Timeout(600)
class DatabaseKilledTest {
    private static final int WRITERS = 8;
    private static final int TRIES = 600;
    private static final int BEFORE = 50;
    private static final int AFTER = 20;

    private final Path folder = Path.of("target", "servers", UUID.randomUUID().toString());

    @AfterEach
    void deleteFolder() throws Exception {
        EmbeddedPostgres.start(folder, true).close();
        EmbeddedPostgres.deleteTree(folder);
    }

    @Test
    void theProgramRecoversAndLosesNothingThatItAcknowledged() throws Exception {
        var token = Node.found(folder);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var node = Node.over(folder);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newCachedThreadPool()) {
            var parties = new Parties(http, node.port(), token, acknowledged, new AtomicInteger());
            var said = threads.submit(node.program::rest); // else it waits for who reads
            int failed;
            try {
                failed = parties.writeAround(threads, this::killServer);
                parties.writeWithoutAnError(threads);
            } finally {
                node.close();
            }
            said.get();

            assertThat(failed).as("requests that met the killed server").isPositive();
        }
        try (var server = EmbeddedPostgres.start(folder, true);
                var db = open(server)) {
            assertThat(db.fetchValues("select id from parties.party where name like 'Written %'"))
                    .map(Object::toString)
                    .containsAll(acknowledged);
        }
    }

    private interface Blow {
        void strike() throws IOException;
    }

    /** Writes new parties and keeps the id of each that was acknowledged. */
    private record Parties(
            HttpClient http,
            int port,
            String token,
            Set<String> acknowledged,
            AtomicInteger begun) {

        /** Each writer tries a request again, not for ever; how often one failed. */
        int writeAround(ExecutorService threads, Blow blow) throws Exception {
            var failed = new AtomicInteger();
            var struck = new AtomicInteger();
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(
                        threads.submit(() -> {
                            for (int after = 0; after < AFTER; ) {
                                boolean late = struck.get() == 1;
                                failed.addAndGet(writeAtLast());
                                after += late ? 1 : 0;
                            }
                            return null;
                        }));
            }
            while (acknowledged.size() < BEFORE) {
                Thread.sleep(5);
            }
            blow.strike();
            struck.set(1);
            for (var writer : writers) {
                writer.get();
            }
            return failed.get();
        }

        void writeWithoutAnError(ExecutorService threads) throws Exception {
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS * AFTER; i++) {
                writers.add(threads.submit(this::writeAtLast));
            }
            for (var writer : writers) {
                assertThat(writer.get()).isZero();
            }
        }

        private int writeAtLast() throws InterruptedException {
            for (int failures = 0; ; failures++) {
                if (write()) {
                    return failures;
                }
                assertThat(failures).isLessThan(TRIES);
                Thread.sleep(100);
            }
        }

        private boolean write() throws InterruptedException {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/v1/parties"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"name\": \"Written %d\"}"
                                                    .formatted(begun.incrementAndGet())))
                            .build();
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    assertThat(answer.statusCode()).as(answer.body()).isBetween(500, 599);
                    return false;
                }
                var location = answer.headers().firstValue("Location").orElseThrow();
                acknowledged.add(location.substring(location.lastIndexOf('/') + 1));
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }

    private static CloseableDSLContext open(EmbeddedPostgres server) {
        return DSL.using(server.url(), server.user(), server.password());
    }

    private void killServer() throws IOException {
        var note = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow().destroyForcibly();
    }
}
