package org.vrazka.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;

import java.util.regex.Pattern;

@BrowserTest
class LdapBrowserTest {
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
            tab.field("Парола").fill("тиха река");
            tab.button("Влез").click();
            assertThat(tab.page()).hasURL(Pattern.compile(".*/profile"));
            assertThat(tab.page().locator("main")).containsText("nina@example.org");
        }
    }
}
