package org.vrazka.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class DeputiesBrowserTest {
    @Autowired UserFixture given;
    @Autowired PartyFixture firms;
    @Autowired Companies companies;

    @Test
    void workForAColleagueOnHoliday(Tab absent, Tab deputy) {
        var ivan = given.user("Иван Петров", ReadyRole.SALES_MANAGER);
        var maria = given.user("Мария Иванова", ReadyRole.SALES_MANAGER);
        var party = firms.customer("Кръгла маса ООД", ivan.id());
        absent.signIn(ivan).go("/profile/deputies");
        var today = companies.today();
        absent.field("Заместник").selectOption("Мария Иванова");
        absent.field("От").fill(today.toString());
        absent.field("До").fill(today.minusDays(1).toString());
        absent.button("Определи заместник").click();
        assertThat(absent.page().locator(".err")).hasText("Краят е преди началото.");
        absent.shots("deputies-wrong");
        absent.field("До").fill(today.plusDays(7).toString());
        absent.button("Определи заместник").click();
        assertThat(absent.page().locator("tbody")).containsText("Мария Иванова");
        absent.shots("deputies");

        deputy.signIn(maria).go("/");
        assertThat(deputy.page().locator(".notice")).containsText("Заместваш Иван Петров до");
        deputy.shots("home-deputy");
        deputy.go("/parties/" + party + "/edit");
        deputy.field("Име").fill("Кръгла маса АД");
        deputy.button("Запиши").click();
        deputy.go("/parties/" + party + "/history");
        assertThat(deputy.page().locator(".thread .head").first())
                .containsText("Мария Иванова, замества Иван Петров");
        deputy.shots("history-deputy");

        absent.button("Прекрати заместването от Мария Иванова").click();
        assertThat(absent.page().locator("tbody")).hasCount(0);
        deputy.go("/");
        assertThat(deputy.page().locator(".notice")).hasCount(0);
    }
}
