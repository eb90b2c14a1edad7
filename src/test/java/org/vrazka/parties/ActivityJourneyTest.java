package org.vrazka.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;

@BrowserTest
class ActivityJourneyTest {
    @Test
    void fromTheFormToTheFilter(Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Софтуерна къща ЕООД");
        tab.go("/parties/" + party + "/edit");
        tab.button("Добави дейност").click();
        page.locator("[name='activities[0].value']").pressSequentially("програмир");
        assertThat(page.locator("#activities datalist option").first())
                .hasAttribute("value", "62.10 Компютърно програмиране");
        page.locator("[name='activities[0].value']").fill("");
        page.locator("[name='activities[0].value']").pressSequentially("62.01");
        assertThat(page.locator("#activities datalist option")).hasCount(1);
        assertThat(page.locator("#activities datalist option"))
                .hasText("Computer programming activities · КИД-2008: 62.01");
        assertThat(page.locator("#activities datalist option"))
                .hasAttribute("value", "62.10 Компютърно програмиране");
        page.locator("[name='activities[0].value']").blur();
        assertThat(page.locator("#activities output"))
                .hasText("КИД-2008: 62.01 → 62.10 Компютърно програмиране");
        tab.shots("party-activity-of-2008");
        page.locator("[name='activities[0].value']").fill("небивалици");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("#activities")).containsText("Няма такава дейност");
        page.locator("[name='activities[0].value']").fill("4791");
        tab.button("Добави дейност").click();
        page.locator("[name='activities[1].value']").fill("62.01");
        tab.button("Направи я основна").click(new Locator.ClickOptions().setDelay(400));
        assertThat(page.locator("[name='activities[0].value']")).hasValue("62.01");
        tab.shots("party-activities");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("main aside")).containsText("62.10 Компютърно програмиране");

        tab.go("/parties?q=софтуерна&columns=name,activities&filter=activities==K");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("62.10 Компютърно програмиране; 47.91");
        tab.shots("parties-activities");
        tab.forgive();
    }
}
