package org.vrazka.orders.unmet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

/** From the telephone to the figures, and to the order that gave it after all. */
@BrowserTest
class UnmetJourneyTest {
    @Test
    void registersByKeyboardAloneAndTiesTheOrder(Tab tab) {
        var page = tab.signIn().page();
        var rose = tab.spring().getBean(PartyFixture.class).customer("Роза и синове ООД");
        tab.spring().getBean(ProductFixture.class).product("Ш-77", "Шайба М77", "3.50", null);

        tab.go("/parties/" + rose);
        page.keyboard().press("n");
        assertThat(page.locator("#quick-product")).isFocused();
        assertThat(page.locator("#quick-party")).hasValue("Роза и синове ООД");
        page.keyboard().type("Ш-77");
        page.keyboard().press("Enter");
        assertThat(page.locator("#toasts")).containsText("Записано: Шайба М77");
        assertThat(page.locator("#quick")).isHidden();

        page.keyboard().press("n");
        assertThat(page.locator("#quick-product")).isFocused();
        tab.shots("unmet-quick");
        page.keyboard().press("Escape");

        tab.go("/unmet");
        var row = page.locator("#list tbody tr").first();
        assertThat(row).containsText("Роза и синове ООД");
        assertThat(row).containsText("3,50");
        tab.shots("unmet");
        tab.link("Шайба М77").click();
        assertThat(page.locator("h1")).hasText("Шайба М77");

        var order =
                tab.spring()
                        .getBean(OrderFixture.class)
                        .order(rose, java.time.LocalDate.now().toString())
                        .line("1", "3.50")
                        .save();
        page.locator("#order").fill("няма такава");
        tab.button("Свържи").click();
        assertThat(page.locator("main")).containsText("Няма такава поръчка");
        page.locator("#order").fill(order.toString());
        tab.button("Свържи").click();
        assertThat(page.locator("main")).containsText("Дадено с поръчка");
        assertThat(page.locator("main")).containsText("Дадено после");
        tab.shots("unmet-card");
        tab.button("Развържи").click();
        assertThat(page.locator("main .badge").first()).hasText("Неудовлетворено");

        tab.go("/refusals?by=loss");
        page.locator("tfoot a.qty").last().click();
        assertThat(page.locator("h1")).hasText("Неудовлетворено търсене");
    }
}
