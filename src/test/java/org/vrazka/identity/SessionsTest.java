package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.SESSION;
import static org.vrazka.identity.db.Tables.SESSION_ATTRIBUTES;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@BrowserTest
class SessionsTest {
    @Autowired UserFixture given;
    @Autowired Accounts accounts;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    User admin;
    Visitor visitor;

    @BeforeEach
    void company(@Autowired Companies companies) {
        companies.found(new Company("Acme", "EUR", "bg", ZoneId.of("Europe/Sofia"), false, null));
        admin = given.admin();
        visitor = new Visitor(port);
    }

    @Test
    void signsInAndOut() {
        assertThat(visitor.signIn(admin).statusCode()).isEqualTo(303);
        assertThat(visitor.isSignedIn()).isTrue();

        var out = visitor.post("/sign-out");

        assertThat(location(out)).endsWith("/sign-in");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void saysOnlyThatTheyDoNotMatch() {
        visitor.get("/sign-in");
        var known =
                visitor.post("/sign-in", "email", admin.id() + "@example.org", "password", "wrong");
        var unknown = visitor.post("/sign-in", "email", "nobody@example.org", "password", "wrong");

        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains("не съвпадат").contains(admin.id() + "@example.org");
        assertThat(unknown.body()).contains("не съвпадат");
    }

    @Test
    void saysHowLongToWaitWhenSomebodyGuesses() {
        visitor.get("/sign-in");
        HttpResponse<String> last = null;
        for (int i = 0; i < 6; i++) {
            last = visitor.post("/sign-in", "email", "guess@example.org", "password", "x");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.body()).contains("Опитай пак след 1 секунда");
    }

    @Test
    void bindsTheCookieToTheHostOverHttps() {
        var plain = visitor.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        var secure =
                new Visitor(port)
                        .with("X-Forwarded-Proto", "https")
                        .with("X-Forwarded-For", "203.0.113.7")
                        .get("/sign-in")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();

        assertThat(plain)
                .startsWith("vrazka=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(secure)
                .startsWith("__Host-vrazka=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
                .doesNotContain("Domain");
    }

    @Test
    void opensANewSessionForWhoSignsIn() {
        visitor.get("/sign-in");
        String before = visitor.cookies.get("vrazka");
        visitor.signIn(admin);
        var thief = new Visitor(port);
        thief.cookies.put("vrazka", before);

        assertThat(visitor.cookies.get("vrazka")).isNotEqualTo(before);
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void leadsBackToWhereOneWantedToGo() {
        assertThat(location(visitor.get("/users?x=1"))).isEqualTo("/sign-in?next=%2Fusers%3Fx%3D1");
        visitor.get("/sign-in");
        var in =
                visitor.post(
                        "/sign-in",
                        "email",
                        admin.id() + "@example.org",
                        "password",
                        UserFixture.PASSWORD,
                        "next",
                        "/users?x=1");

        assertThat(location(in)).endsWith("/users?x=1");
    }

    /** PostgreSQL has no zero character in texts. */
    @Test
    void refusesCharactersThatNoTextHolds() {
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "email", "a\0", "password", "x").statusCode())
                .isEqualTo(400);
        visitor.signIn(admin);
        assertThat(visitor.get("/find?q=a%00").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/find?q=a").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsNowhereElse() {
        for (String evil :
                new String[] {"//evil.example", "/\\evil.example", "https://evil", "x"}) {
            var stranger = new Visitor(port);
            stranger.get("/sign-in");
            var in =
                    stranger.post(
                            "/sign-in",
                            "email",
                            admin.id() + "@example.org",
                            "password",
                            UserFixture.PASSWORD,
                            "next",
                            evil);

            assertThat(location(in)).as(evil).matches("(http://localhost:\\d+)?/");
        }
    }

    @Test
    void tellsHtmxToOpenTheSignInPage() {
        var answer =
                visitor.with("HX-Request", "true")
                        .with("HX-Current-URL", "http://localhost/users?x=1")
                        .get("/users");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .contains("/sign-in?next=%2Fusers%3Fx%3D1");
    }

    @Test
    void takesNoFormWithoutTheToken() {
        visitor.signIn(admin);
        visitor.get("/profile");

        var answer =
                visitor.withoutToken()
                        .post("/profile", "name", "Mallory", "language", "en", "theme", "dark");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(accounts.unscoped(admin.id()).name()).isEqualTo(admin.name());
    }

    @Test
    void takesNothingFromOtherSites() {
        visitor.signIn(admin);
        visitor.get("/profile");
        visitor.with("Sec-Fetch-Site", "cross-site");

        var form = visitor.post("/profile", "name", "Mallory", "language", "en", "theme", "dark");
        var picture = visitor.with("Sec-Fetch-Mode", "no-cors").get("/users");
        var link =
                visitor.with("Sec-Fetch-Mode", "navigate")
                        .with("Sec-Fetch-Dest", "document")
                        .get("/users");

        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(picture.statusCode()).isEqualTo(403);
        assertThat(link.statusCode()).isEqualTo(200);
        assertThat(accounts.unscoped(admin.id()).name()).isEqualTo(admin.name());
    }

    @Test
    void endsEverySessionOfWhoGetsAnotherRole() {
        var user = given.manager();
        visitor.signIn(user);
        given.act(admin);
        var account = accounts.get(user.id());
        accounts.change(
                user.id(),
                new AccountForm(
                        account.name(),
                        account.email(),
                        List.of(given.idOf(ReadyRole.AUDITOR).toString()),
                        "bg",
                        null,
                        1));

        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void endsEverySessionOfWhoIsDeactivated() {
        var user = given.manager();
        visitor.signIn(user);
        given.act(admin);
        accounts.deactivate(user.id());

        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.signIn(user).statusCode()).isEqualTo(422);
    }

    @Test
    void staysInWhereThePasswordWasChangedAndEndsElsewhere() {
        var elsewhere = new Visitor(port);
        elsewhere.signIn(admin);
        visitor.signIn(admin);
        visitor.get("/profile");

        var wrong = visitor.post("/profile/password", "old", "wrong", "fresh", "тиха бяла река");
        var right =
                visitor.post(
                        "/profile/password",
                        "old",
                        UserFixture.PASSWORD,
                        "fresh",
                        "тиха бяла река");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Това не е сегашната парола");
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
    }

    @Test
    void keepsTextsOnlyAndWritesSeldom() {
        visitor.signIn(admin);
        visitor.get("/profile");
        var session = db.fetchSingle(SESSION, SESSION.PRINCIPAL_NAME.eq(admin.id().toString()));
        var written = session.getLastAccessTime();
        visitor.get("/profile");

        assertThat(db.fetchSingle(SESSION, SESSION.PRIMARY_ID.eq(session.getPrimaryId())))
                .satisfies(now -> assertThat(now.getLastAccessTime()).isEqualTo(written))
                .satisfies(now -> assertThat(now.getMaxInactiveInterval()).isEqualTo(1800));
        assertThat(
                        db.fetchValues(
                                SESSION_ATTRIBUTES.ATTRIBUTE_BYTES,
                                SESSION_ATTRIBUTES.SESSION_PRIMARY_ID.eq(session.getPrimaryId())))
                .isNotEmpty()
                .allSatisfy(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .matches("\"[^\"]+\""));
    }

    @Test
    void answersManyRequestsOfOneSessionAtOnce() throws Exception {
        visitor.signIn(admin);
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers =
                    IntStream.range(0, 40).mapToObj(i -> many.submit(visitor::isSignedIn)).toList();
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
