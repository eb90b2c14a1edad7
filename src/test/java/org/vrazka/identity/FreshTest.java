package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.API_TOKEN;
import static org.vrazka.identity.db.Tables.PASSWORD_LINK;
import static org.vrazka.identity.db.Tables.SESSION;
import static org.vrazka.identity.db.Tables.SESSION_ATTRIBUTES;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What one finds at the screen of somebody who went away. */
@BrowserTest
class FreshTest {
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    User admin;
    Visitor visitor;

    @BeforeEach
    void signIn() {
        given.company();
        admin = given.admin();
        visitor = new Visitor(port);
        visitor.signIn(admin);
        visitor.get("/profile");
    }

    @Test
    void makesNoToken() {
        time(20);
        assertLed(token(), "/profile");
        assertThat(db.fetchExists(API_TOKEN, API_TOKEN.USER_ID.eq(admin.id()))).isFalse();
        assertThat(visitor.get("/profile").body()).contains("action=\"/profile/sign-in\"");

        time(1);
        assertThat(token().statusCode()).isEqualTo(200);
        assertThat(db.fetchExists(API_TOKEN, API_TOKEN.USER_ID.eq(admin.id()))).isTrue();
    }

    @Test
    void makesNoLinkForOnesOwnPassword() {
        time(20);
        String page = "/users/" + admin.id();

        assertLed(visitor.post(page + "/link"), page);
        assertThat(db.fetchExists(PASSWORD_LINK, PASSWORD_LINK.USER_ID.eq(admin.id()))).isFalse();
    }

    @Test
    void removesNoSecondFactor() {
        time(20);
        String own = "/users/" + admin.id() + "/second-factor";

        assertLed(visitor.post(own, "_method", "delete"), own);
        assertLed(visitor.post("/profile/security/app", "_method", "delete"), "/profile/security");
    }

    @Test
    void addsNoPasskeyThatWasBegunInTime() {
        visitor.post("/profile/security/passkeys/options", "text/plain", BodyPublishers.noBody());
        time(20);

        assertLed(
                visitor.post(
                        "/profile/security/passkeys?name=x",
                        "text/plain",
                        BodyPublishers.ofString("{}")),
                "/profile/security");
    }

    @Test
    void leadsBackAfterTheNewSignIn() {
        time(20);
        var page = visitor.get("/profile/sign-in?next=/profile/security");
        assertThat(page.body()).contains("value=\"/profile/security\"");

        var out = visitor.post("/profile/sign-in", "next", "/profile/security");

        assertThat(location(out)).endsWith("/sign-in?next=%2Fprofile%2Fsecurity");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void letsThroughWhoHasJustSignedIn() {
        var answer = visitor.get("/profile/sign-in?next=/profile/security");

        assertThat(location(answer)).endsWith("/profile/security");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private HttpResponse<String> token() {
        return visitor.post("/profile/tokens", "purpose", "склад", "days", "30", "access", "read");
    }

    /** So many minutes after the sign-in. */
    private void time(int minutes) {
        var since = "\"" + Instant.now().minusSeconds(60L * minutes) + "\"";
        db.update(SESSION_ATTRIBUTES)
                .set(SESSION_ATTRIBUTES.ATTRIBUTE_BYTES, since.getBytes(StandardCharsets.UTF_8))
                .where(SESSION_ATTRIBUTES.ATTRIBUTE_NAME.eq(Sessions.SINCE))
                .and(
                        SESSION_ATTRIBUTES.SESSION_PRIMARY_ID.in(
                                DSL.select(SESSION.PRIMARY_ID)
                                        .from(SESSION)
                                        .where(SESSION.PRINCIPAL_NAME.eq(admin.id().toString()))))
                .execute();
    }

    private static void assertLed(HttpResponse<String> answer, String back) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/profile/sign-in?next=" + back.replace("/", "%2F"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
