package org.vrazka.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.parties.PartyFixture;

import java.util.regex.Pattern;

@BrowserTest
class DepartureBrowserTest {
    @Autowired UserFixture given;
    @Autowired PartyFixture firms;

    @Test
    void handsTheRecordsOfWhoLeavesToAColleague(Tab admin, Tab leaver) {
        var ivan = given.user("Иван Петров", ReadyRole.SALES_MANAGER);
        given.user("Мария Иванова", ReadyRole.SALES_MANAGER);
        var party = firms.customer("Кръгла маса ООД", ivan.id());
        leaver.signIn(ivan).go("/profile");

        admin.signIn().go("/users/" + ivan.id());
        admin.shots("user");
        admin.link("Деактивирай").click();
        assertThat(admin.page().locator("dl.props")).containsText("Контрагенти");
        admin.field("Предай ги всичките на колега").check();
        admin.button("Деактивирай").click();
        assertThat(admin.page().locator(".err")).hasText("Избери от списъка.");
        admin.shots("deactivation");
        admin.field("Колега, който ги поема").selectOption("Мария Иванова");
        admin.button("Деактивирай").click();
        assertThat(admin.page().locator("h1 + p")).containsText("Неактивен");

        leaver.go("/profile");
        assertThat(leaver.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        admin.page()
                .waitForCondition(() -> {
                    admin.go("/parties/" + party);
                    return admin.page().locator("main").textContent().contains("Мария Иванова");
                });
    }
}
