package org.vrazka.segmentation.cohorts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.Companies;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.segmentation.SegmentationFixture;

import java.time.LocalDate;

/** From segmentation to fifths and cohorts, and from their numbers to customers. */
@BrowserTest
class CohortBrowserTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    @Autowired Companies companies;

    @Test
    void leadFromTheTableToTheCustomersOfACell(Tab tab) {
        tab.signIn();
        tab.go("/segmentations");
        tab.link("Кохорти").click();
        assertThat(tab.page().locator("main")).containsText("Няма кохорти за този период");
        Assertions.assertThat(new Audit(tab).words().width().access().faults()).isEmpty();

        customers();
        tab.page().reload();
        assertThat(tab.page().locator("table caption")).containsText("Месеци след първата поръчка");
        tab.shots("cohorts");
        Assertions.assertThat(new Audit(tab).words().width().access().contrast().faults())
                .isEmpty();
        tab.link("Приход").click();
        assertThat(tab.page().locator("nav.seg a[aria-current=true]")).hasText("Приход");
        tab.shots("cohorts-revenue");
        tab.link("Клиенти").click();
        tab.page().locator("#by").selectOption("quarter");
        assertThat(tab.page().locator("table caption")).containsText("Тримесечия");
        assertThat(tab.page().locator("nav.seg a[aria-current=true]")).hasText("Клиенти");
        tab.page().locator("tbody td a").first().click();
        assertThat(tab.page().locator("#list tbody tr").first()).isVisible();
        tab.shots("cohort");
        Assertions.assertThat(new Audit(tab).words().width().access().faults()).isEmpty();
    }

    @Test
    void showsFifthsAndOpensTheirCustomers(Tab tab) {
        tab.signIn();
        customers();
        users.act(users.admin());
        var today = companies.today();
        var run =
                segmentations.computed(
                        "Оборот", today.minusMonths(12).toString(), today.toString());
        tab.go("/segmentations/" + run.definition());
        tab.link("RFM").click();
        var grid = tab.page().locator("table.rfm");
        assertThat(grid.locator("tbody tr")).hasCount(5);
        assertThat(tab.page().locator("main")).containsText("Шампиони");
        tab.shots("rfm");
        Assertions.assertThat(new Audit(tab).words().width().access().contrast().faults())
                .isEmpty();
        var cell = grid.locator("tbody td[data-heat] a").first();
        var count = cell.evaluate("a => a.firstChild.textContent").toString();
        cell.click();
        assertThat(tab.page().locator("#list tbody tr")).hasCount(Integer.parseInt(count));
    }

    @Test
    void worksWithoutScripts(@WithoutScripts Tab tab) {
        tab.signIn();
        customers();
        tab.go("/segmentations/cohorts");
        tab.page().locator("#by").selectOption("year");
        tab.button("Покажи").click();
        assertThat(tab.page().locator("table caption")).containsText("Години");
    }

    /** More at first, fewer with every month; some come back. */
    private void customers() {
        LocalDate today = companies.today();
        for (int i = 0; i < 48; i++) {
            var party = parties.customer("Клиент " + i);
            int months = 18 - i * 18 / 48;
            for (int since = 0; since <= months; since++) {
                if (since == 0 || (i * 7 + since * 5) % (3 + since / 2) < 2) {
                    var day = today.withDayOfMonth(1).minusMonths((long) months - since);
                    orders.order(party, day.toString()).line("1", 100 + i * 37 % 400 + "").save();
                }
            }
        }
    }
}
