package org.vrazka.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;

import java.util.regex.Pattern;

@BrowserTest
class OwnSessionsBrowserTest {
    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

    @Autowired UserFixture given;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @Test
    void areListedAndEndedOneByOneAndTogether(Tab here, Tab there) {
        var user = given.manager();
        var phone = new Visitor(port).with("User-Agent", "Mozilla/5.0 Firefox/140 (Android)");
        phone.signIn(user);
        there.signIn(user);
        new Visitor(port).signIn(given.manager());
        here.signIn(user).go("/profile/sessions");

        assertThat(here.page().locator("tbody tr")).hasCount(3);
        assertThat(here.page().locator("tbody tr").first()).containsText("Това устройство");
        here.shots("sessions");
        assertThat(new Audit(here).words().width().access().faults()).isEmpty();

        here.button("Излез от Firefox 140, Android").click();
        assertThat(here.page().locator("tbody tr")).hasCount(2);
        assertThat(phone.isSignedIn()).isFalse();
        there.go("/profile");
        assertThat(there.page()).hasURL(Pattern.compile(".*/profile"));

        here.button("Излез от всички други").click();
        assertThat(here.page().locator("tbody tr")).hasCount(1);
        there.go("/profile");
        assertThat(there.page()).hasURL(SIGN_IN);
        here.go("/profile");
        assertThat(here.page()).hasURL(Pattern.compile(".*/profile"));
    }

    @Test
    void ofOthersAreOutOfReach(Tab tab) {
        var victim = given.manager();
        tab.signIn(victim).go("/profile/sessions");
        var thief = new Visitor(port);
        thief.signIn(given.manager());
        thief.get("/profile");
        String id = sessionOf(victim);

        assertThat(thief.post("/profile/sessions/" + id, "_method", "delete").statusCode())
                .isEqualTo(404);
        tab.go("/profile");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/profile"));
    }

    private String sessionOf(User user) {
        return db.fetchSingle(SESSION, SESSION.PRINCIPAL_NAME.eq(user.id().toString()))
                .getPrimaryId();
    }
}
