package org.vrazka.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@DatabaseTest
class HomeTest {
    @Autowired Home home;
    @Autowired UserFixture users;
    @LocalServerPort int port;

    @BeforeEach
    void company() {
        users.company();
    }

    @Test
    void isEmptyAtFirst() {
        users.act(users.admin());

        assertThat(home.overview().isEmpty()).isTrue();
    }

    @Test
    void saysThatItIsUpToWhomeverAsks() throws Exception {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + "/health"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).matches("\\{\"status\":\"UP\",\"version\":\"[^\"]+\"}");
    }
}
