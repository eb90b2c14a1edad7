package org.vrazka.profitability.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;

import java.time.LocalDate;

/** From a bill of the courier to what a customer really brings. */
@BrowserTest
class ChargesJourneyTest {
    @Test
    void entersADirectCostAndSeesItInTheReport(Tab tab) {
        var page = tab.signIn().page();
        var spring = tab.spring();
        var rose = spring.getBean(PartyFixture.class).customer("Рози и лалета ООД");
        var today = LocalDate.now();
        spring.getBean(OrderFixture.class)
                .order(rose, today.minusDays(3).toString())
                .line("10", "40.00", "0.05", "25.00", "0")
                .save();

        tab.go("/parties/" + rose);
        tab.link("Запиши пряк разход").click();
        assertThat(page.locator("#party")).hasValue("Рози и лалета ООД");
        page.locator("#kind").selectOption("DELIVERY");
        page.locator("#order").fill("няма такава");
        page.locator("#amount").fill("31,50");
        tab.button("Запиши").click();
        assertThat(page.locator("#order-error")).hasText("Няма такава поръчка");
        assertThat(page.locator("#amount")).hasValue("31,50");
        tab.shots("direct-cost-form");
        page.locator("#order").fill("");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Доставка");
        assertThat(page.locator("main")).containsText("31,50");
        tab.shots("direct-cost");

        tab.go("/direct-costs/new?party=" + rose);
        page.locator("#kind").selectOption("RETRO_BONUS");
        page.locator("#amount").fill("12");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Ретро бонус");
        tab.button("Изтрий").click();
        assertThat(page.locator("#toasts")).containsText("е в кошчето");
        tab.button("Върни").click();
        assertThat(page.locator("h1")).hasText("Ретро бонус");

        tab.go("/direct-costs");
        assertThat(page.locator("#list tbody tr").first()).containsText("Рози и лалета ООД");
        tab.shots("direct-costs");

        tab.go("/profitability?by=party");
        var row =
                page.locator("tbody tr")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText("Рози и лалета"));
        assertThat(row).containsText("43,50");
        assertThat(row).containsText("86,50");
        tab.shots("contribution");
        tab.go("/parties/" + rose);
        assertThat(page.locator("main")).containsText("Принос");
        tab.go("/profitability?by=party&by=month&figure=contribution");
        tab.shots("contribution-cross");

        tab.go("/profitability?by=party");
        row.getByText("43,50").click();
        assertThat(page.locator("h1")).hasText("Преки разходи");
        assertThat(page.locator("#list tbody tr")).hasCount(2);
    }
}
