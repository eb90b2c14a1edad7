package org.vrazka.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.audit.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.Visitor;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

@BrowserTest
class LdapBrowserTest {
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @Test
    void letsInByNameAndPasswordOfTheCompany(Tab admin, @WithoutScripts Tab tab) throws Exception {
        try (var directory = new DirectoryFixture()) {
            var server = directory.server(true);
            admin.signIn().go("/sign-in-rules/ldap");
            admin.field("Надпис на бутона").fill("Служебен вход");
            admin.field("Сървър").fill("localhost");
            admin.field("Порт").fill(String.valueOf(server.port()));
            admin.field("Име за търсене (DN)").fill(server.reader());
            admin.field("Парола").fill("само чета");
            admin.field("Къде са хората (DN)").fill("people");
            admin.field("Сертификат на собствен издател").fill(server.authority());
            admin.page().getByText("Искай и втория фактор").uncheck();
            admin.field("Търговски мениджър").fill("sales");
            admin.button("Запиши").click();
            assertThat(admin.page().locator(".err")).containsText("Име от вида");
            admin.field("Къде са хората (DN)").fill(server.base());
            admin.field("Парола").fill("само чета");
            admin.button("Запиши").click();
            admin.button("Провери връзката").click();
            assertThat(admin.page().locator(".notice[data-tone=good]"))
                    .containsText("приема името");
            admin.shots("ldap");
            assertThat(new Audit(admin).words().width().access().faults()).isEmpty();

            tab.go("/sign-in?next=/profile");
            tab.link("Служебен вход").click();
            tab.field("Име за вход").fill("nina");
            tab.field("Парола").fill("грешна");
            tab.button("Влез").click();
            assertThat(tab.page().locator("[role=alert]")).containsText("не съвпадат");
            tab.shots("ldap-sign-in");
            assertThat(happened("SIGN_IN_FAILED")).isTrue();
            tab.field("Парола").fill("тиха река");
            tab.button("Влез").click();
            assertThat(tab.page()).hasURL(Pattern.compile(".*/profile"));
            assertThat(tab.page().locator("main")).containsText("nina@example.org");

            assertThat(slowed(new Visitor(port))).isTrue();
            assertThat(happened("SIGN_IN_SLOWED")).isTrue();
        }
    }

    /** Each wait is twice as long as the one before. */
    private static boolean slowed(Visitor guessing) {
        guessing.get("/sign-in/ldap");
        return IntStream.range(0, 12)
                .map(i ->
                        guessing.post("/sign-in/ldap", "login", "guess", "password", "грешна")
                                .statusCode())
                .anyMatch(status -> status == 429);
    }

    private boolean happened(String what) {
        return db.fetchExists(EVENT, EVENT.WHAT.eq(what), EVENT.NOTE.eq("LDAP"));
    }
}
