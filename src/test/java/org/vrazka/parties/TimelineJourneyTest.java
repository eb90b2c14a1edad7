package org.vrazka.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.records.timeline.TimelineFilling;

import java.time.LocalDate;
import java.util.UUID;

@BrowserTest
class TimelineJourneyTest {
    @Test
    void growsAsOneScrollsAndKeepsItsFilter(Tab tab) {
        var page = tab.signIn().page();
        var party = given(tab);
        tab.go("/parties/" + party);
        var entries = page.locator("#timeline li:not(.day):not(.older)");
        assertThat(page.locator("#timeline .day").first()).containsText("Днес");
        assertThat(entries.first()).containsText("Анна Първа");
        tab.shots("party-timeline");

        page.locator("#timeline .older").last().scrollIntoViewIfNeeded();
        assertThat(entries.nth(45)).isVisible();

        page.locator("#timeline nav").getByText("Поръчки").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/parties/.*\\?kind=orders$"));
        assertThat(page.locator("#timeline .day").nth(1)).not().containsText("Днес");
        assertThat(page.locator("#timeline")).not().containsText("Анна Първа");
        page.reload();
        assertThat(entries.first()).containsText("Поръчка П-1");
        assertThat(page.locator("#timeline nav [aria-current]")).hasText("Поръчки");
        entries.first().locator("a").click();
        assertThat(page.locator("h1")).containsText("П-1");
        page.goBack();
        assertThat(page.locator("#timeline nav [aria-current]")).hasText("Поръчки");
    }

    @Test
    void isAPageWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/" + given(tab));
        tab.link("Хронология").click();
        assertThat(page.locator("#timeline")).containsText("Анна Първа");
        tab.link("По-стари").click();
        assertThat(page.locator("#timeline")).containsText("Променени данни");
    }

    private static UUID given(Tab tab) {
        var spring = tab.spring();
        var party = spring.getBean(PartyFixture.class).customer("Хроника ООД");
        TimelineFilling.fill(spring.getBean(DSLContext.class), party, 200);
        spring.getBean(OrderFixture.class)
                .order(party, LocalDate.now().toString())
                .number("П-1")
                .line("2", "10", "0", null, "1")
                .save();
        spring.getBean(ContactFixture.class).contact("Анна Първа").at(party).save();
        return party;
    }
}
