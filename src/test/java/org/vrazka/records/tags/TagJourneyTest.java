package org.vrazka.records.tags;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class TagJourneyTest {
    @Test
    void fromTheListOfTagsToTheCardTheListAndTheBulkChange(Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Етикетна фабрика ООД");
        tab.go("/tags");
        tab.link("Нов таг").click();
        page.locator("#nameBg").fill("Ключов клиент");
        page.locator("#nameEn").fill("Key account");
        page.locator("[name='more[0]']").selectOption("plum");
        tab.button("Запиши").click();
        assertThat(page.locator("tbody")).containsText("Лилав");
        tab.shots("tags");

        tab.go("/parties/" + party + "/edit");
        tab.field("Тагове").pressSequentially("Износ, клю");
        assertThat(page.locator("#tags-names option"))
                .hasAttribute("value", "Износ, Ключов клиент");
        tab.field("Тагове").fill("Износ, Ключов клиент");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("header .badge[data-tone=plum]")).hasText("Ключов клиент");
        tab.shots("party-tags");

        tab.go("/parties?q=етикетна&columns=name,tags");
        assertThat(page.locator("tbody .badge[data-tone=plum]")).hasText("Ключов клиент");
        page.locator("tbody .tick").first().check();
        tab.button("Промени много").click();
        page.locator("#field").selectOption("tags.removed");
        page.locator("label.chip")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Износ"))
                .click();
        tab.shots("bulk-tags");
        page.locator("form[method=post] button.primary").click();
        assertThat(page.locator("main")).containsText("Промяната е готова");
        tab.go("/parties?q=етикетна&columns=name,tags");
        assertThat(page.locator("tbody .badge")).hasCount(1);

        var contact = tab.spring().getBean(ContactFixture.class).contact("Тага Тагова").save();
        tab.go("/contacts/" + contact + "/edit");
        tab.field("Тагове").fill("износ");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("header .badge")).hasText("Износ");
        tab.forgive();
    }
}
