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
        tab.shots("segmentation-form");
        tab.button("Запиши").click();
        assertThat(tab.page().locator("main")).containsText("Още няма продажби");

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

    private static Locator cell(Tab tab, String name) {
        return tab.page().locator(".matrix a[aria-label^='" + name + ":'] b");
    }
}
