package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.identity.db.Tables;

import java.net.http.HttpResponse;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@BrowserTest
class FirstStartTest {
    @Autowired Companies companies;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @AfterEach
    void forget() {
        db.truncate(Tables.COMPANY).execute();
        db.truncate(USER_ACCOUNT).cascade().execute();
    }

    @Test
    void leadsFromTheFirstPageToTheEmptyState(Tab tab) {
        tab.go("/");
        tab.shots("start");
        tab.field("Име и фамилия").fill("Ада Админова");
        tab.field("Имейл").fill("Ada@Example.org");
        tab.field("Парола").fill("short");
        tab.field("Фирма").fill("Вихрен Профил АД");
        tab.button("Започни").click();
        assertThat(tab.page().locator("#password-error").textContent())
                .contains("Трябват поне 12 знака");
        assertThat(tab.field("Фирма").inputValue()).isEqualTo("Вихрен Профил АД");
        tab.field("Парола").fill("тиха бяла река");
        tab.button("Започни").click();
        tab.page().waitForURL("**/");
        tab.shots("home-empty");

        assertThat(companies.get().name()).isEqualTo("Вихрен Профил АД");
        assertThat(companies.get().currency()).isEqualTo("EUR");
        assertThat(db.fetchValue(USER_ACCOUNT.EMAIL)).isEqualTo("ada@example.org");
        assertThat(tab.page().locator("h1").textContent()).isNotBlank();
    }

    @Test
    void everyPageLeadsThere() {
        for (String page : new String[] {"/", "/users", "/sign-in", "/parties?x=1"}) {
            assertThat(location(new Visitor(port).get(page))).as(page).endsWith("/start");
        }
    }

    @Test
    void letsOneWinOfTwoWhoFinishAtOnce() throws Exception {
        int people = 6;
        var together = new CyclicBarrier(people);
        try (var pool = Executors.newFixedThreadPool(people)) {
            var answers =
                    IntStream.range(0, people)
                            .mapToObj(i -> pool.submit(() -> finish("p" + i, together)))
                            .toList();
            int in = 0;
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
                boolean turnedAway = location(answer.get()).endsWith("/sign-in");
                in += turnedAway ? 0 : 1;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(db.fetchCount(USER_ACCOUNT)).isEqualTo(1);
        assertThat(db.fetchCount(Tables.COMPANY)).isEqualTo(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> finish(String name, CyclicBarrier together) throws Exception {
        var visitor = new Visitor(port);
        visitor.get("/start");
        together.await();
        return visitor.post(
                "/start",
                "name",
                name,
                "email",
                name + "@example.org",
                "password",
                "тиха бяла река",
                "company",
                name,
                "currency",
                "EUR",
                "language",
                "bg",
                "zone",
                "Europe/Sofia");
    }
}
