package org.vrazka.segmentation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;

import java.io.IOException;

/** From rules to the matrix and its customers, as a visitor goes. */
@BrowserTest
class SegmentationBrowserTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired RetailSales retail;

    @Test
    void leadsFromRulesToTheCustomersOfACell(Tab tab) throws IOException {
        tab.signIn().go("/segmentations");
        tab.shots("segmentation-none");
        tab.page().locator("main a.primary").first().click();
        tab.field("Име").fill("Приход");
        tab.field("A до, %").fill("95");
        tab.button("Запиши").click();
        assertThat(tab.page().locator("main")).containsText("По-голям от предишния праг.");
        tab.field("A до, %").fill("80");
        tab.field("Показател").selectOption("GROSS_REVENUE");
        tab.page().locator("input[value=FIXED]").check();
        tab.field("От").fill("2010-12-01");
        tab.field("До").fill("2011-05-31");
        tab.field("Статус към").fill("2011-05-31");
        tab.field("Изгубен след дни без поръчка").fill("90");
        assertThat(tab.field("Изчислява се сама")).hasValue("MONTH");
        tab.field("Ден от месеца").fill("32");
        tab.button("Запиши").click();
        assertThat(tab.page().locator("main")).containsText("Цяло число от 1 до 31.");
        tab.field("Ден от месеца").fill("2");
        tab.shots("segmentation-form");
        tab.button("Запиши").click();
        assertThat(tab.page().locator("main")).containsText("Още няма продажби");
        assertThat(tab.page().locator("main header")).containsText("Следваща на 02.");

        retail.load();
        tab.page().reload();
        tab.button("Изчисли").click();
        var matrix = tab.page().locator(".matrix");
        assertThat(matrix).containsText("2 718".replace(' ', '\u00a0'), SOON);
        assertThat(cell(tab, "A X")).hasText("5");
        assertThat(cell(tab, "C Z")).hasText("632");
        assertThat(cell(tab, "B къса история")).hasText("237");
        assertThat(tab.page().locator("section:has-text('Изгубени') .qty").nth(3)).hasText("740");
        Assertions.assertThat(new Audit(tab).words().width().access().faults()).isEmpty();
        tab.shots("segmentation");

        cell(tab, "A X").click();
        assertThat(tab.page().locator("#list tbody tr")).hasCount(5);
    }

    @Test
    void isAboutTheCustomersThatAFilterFinds(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/segmentations/new");
        tab.field("Име").fill("Постоянни");
        page.locator("#w-add").click();
        page.locator("[id='w.0.field']").selectOption("status");
        assertThat(page.locator("#filter label.chip")).hasCount(4);
        tab.button("Запиши").click();
        assertThat(page.locator("main")).containsText("Довърши условието или го махни.");
        page.locator("#filter label.chip").nth(2).click();
        tab.shots("segmentation-filter");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).containsText("Постоянни");
        page.locator("a[href$='/edit']").first().click();
        assertThat(page.locator("[id='w.0.value.REGULAR']")).isChecked();
    }

    @Test
    void buildsAFilterWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        tab.go("/segmentations/new");
        tab.field("Име").fill("Бургас");
        page.locator("#w-add").click();
        assertThat(tab.field("Име")).hasValue("Бургас");
        page.locator("[id='w.0.field']").selectOption("region");
        tab.button("Приложи").click();
        page.locator("[id='w.0.value']").fill("Бургас");
        tab.field("Име").press("Enter");
        assertThat(page.locator("h1")).containsText("Бургас");
        page.locator("a[href$='/edit']").first().click();
        assertThat(page.locator("[id='w.0.value']")).hasValue("Бургас");
    }

    private static Locator cell(Tab tab, String name) {
        return tab.page().locator(".matrix a[aria-label^='" + name + ":'] b");
    }
}
