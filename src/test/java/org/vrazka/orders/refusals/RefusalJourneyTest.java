package org.vrazka.orders.refusals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.parties.PartyFixture;

import java.util.regex.Pattern;

/** From the tree of reasons to the orders behind a figure. */
@BrowserTest
class RefusalJourneyTest {
    @Test
    void asksWhyOrdersFailAndOpensThem(Tab tab) {
        var page = tab.signIn().page();
        trade(tab);

        tab.go("/refusal-reasons");
        tab.link("Нова причина").click();
        page.locator("#nameBg").fill("Няма транспорт");
        page.locator("#nameEn").fill("No transport");
        page.locator("[name='more[0]']").selectOption("OURS");
        page.locator("[name='more[1]']").selectOption("CARRIER");
        tab.button("Запиши").click();
        var text = page.locator("tr", new Page.LocatorOptions().setHasText("Камионът се счупи"));
        text.locator("select")
                .selectOption(new SelectOption().setLabel("При нас › Няма транспорт"));
        text.locator("button").click();
        assertThat(page.locator("main")).containsText("Няма транспорт");
        tab.shots("refusal-reasons");

        tab.go("/refusals?by=reason&from=2019-01-01&to=2019-12-31&versus=year");
        assertThat(page.locator("tbody tr").first()).containsText("При нас");
        assertThat(page.locator("main")).containsText("Няма транспорт");
        tab.shots("refusals");
        page.locator("#by-2").selectOption("party");
        assertThat(page.locator("thead").first()).containsText("Клиент");
        assertThat(page).hasURL(Pattern.compile(".*by=party.*"));
        page.locator("#by-1").selectOption("cause");
        assertThat(page.locator("tbody").first()).containsText("превозвачът");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("превозвачът"))
                .first()
                .locator("a.qty")
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Поръчки");
        assertThat(page.locator("#list tbody tr")).hasCount(1);
    }

    private static void trade(Tab tab) {
        var given = tab.spring().getBean(OrderFixture.class);
        var parties = tab.spring().getBean(PartyFixture.class);
        var rose = parties.customer("Роза и синове ООД");
        var lily = parties.customer("Лилия АД");
        for (int month = 1; month <= 12; month++) {
            var day = "2019-%02d-11".formatted(month);
            given.order(rose, day)
                    .line("100", "12.40", "0", null, "" + month)
                    .because("NO_STOCK", "US")
                    .line("40", "3.10", "0", null, "" + month % 5)
                    .because("PRICE", "US")
                    .save();
            given.order(lily, day)
                    .line("60", "7", "0", null, "" + (13 - month))
                    .because("COMPETITOR", "CUSTOMER")
                    .save();
            given.order(lily, "2018-%02d-11".formatted(month))
                    .line("60", "7", "0", null, "" + month % 4)
                    .because("NO_MONEY", "CUSTOMER")
                    .save();
        }
        given.order(lily, "2019-05-12")
                .line("10", "20", "0", null, "5")
                .because("Камионът се счупи", "CARRIER")
                .save();
        given.order(rose, "2019-06-12").line("5", "100").state(OrderState.CANCELLED).save();
    }
}
