package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Programs that truly commit side by side. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyChangersTest {
    private static final int PROGRAMS = 50;

    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired Tokens tokens;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @AfterEach
    void clear() {
        db.execute(
                "truncate parties.party, identity.company, identity.user_account,"
                        + " records.change cascade");
    }

    @Test
    void ofOneVersionOnlyOneWins() throws Exception {
        users.company();
        var token = tokens.create(users.admin().id(), "test", null);
        var party = given.customer("Acme");

        for (int version = 1; version <= 3; version++) {
            var answers = changeAtOnce(party, version, token);

            assertThat(answers).hasSize(PROGRAMS);
            assertThat(answers).filteredOn(Answer::won).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(PROGRAMS - 1);
            var stored = db.fetchSingle(PARTY, PARTY.ID.eq(party));
            assertThat(stored.getVersion()).isEqualTo(version + 1);
            assertThat(answers.stream().filter(Answer::won).toList())
                    .extracting(Answer::name)
                    .containsExactly(stored.getName());
        }
    }

    private record Answer(String name, int status) {
        boolean won() {
            return status == 200;
        }
    }

    private ArrayList<Answer> changeAtOnce(UUID party, int version, String token) throws Exception {
        var answers = new ArrayList<Answer>();
        var ready = new CountDownLatch(PROGRAMS);
        try (var http = HttpClient.newHttpClient();
                var programs = Executors.newFixedThreadPool(PROGRAMS)) {
            var work = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < PROGRAMS; i++) {
                var name = "Acme %d.%d".formatted(version, i);
                var request = request(party, version, token, name);
                work.add(() -> {
                    ready.countDown();
                    ready.await();
                    return new Answer(
                            name, http.send(request, BodyHandlers.discarding()).statusCode());
                });
            }
            for (var done : programs.invokeAll(work)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private HttpRequest request(UUID party, int version, String token, String name) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/parties/" + party))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\"}"))
                .build();
    }
}
