package org.vrazka.parties.personal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class PersonErasureJourneyTest {
    @Test
    void fromTheCardOfAPrivatePersonToANamelessOne(Tab tab) {
        var page = tab.signIn().page();
        var person =
                tab.spring()
                        .getBean(PartyFixture.class)
                        .party("Гергана Колева")
                        .region("10135")
                        .save();
        tab.spring()
                .getBean(DSLContext.class)
                .execute("update parties.party set kind = 'PERSON' where id = ?", person);

        tab.go("/parties/" + person);
        tab.link("Лични данни").click();
        assertThat(page.locator("h1")).hasText("Лични данни на Гергана Колева");
        assertThat(tab.link("Изтегли файла"))
                .hasAttribute("href", "/parties/" + person + "/personal-data.json");
        tab.field("За сигурност напиши името: Гергана Колева").fill("Гергана");
        tab.button("Изтрий завинаги").click();
        assertThat(page.locator(".err").first())
                .containsText("Напиши името точно както е показано.");
        tab.shots("party-personal-data");
        tab.field("За сигурност напиши името: Гергана Колева").fill("гергана колева");
        tab.button("Изтрий завинаги").click();

        assertThat(page.locator(".toast")).containsText("Личните данни са изтрити.");
        assertThat(page.locator("h1")).containsText("Изтрито лице");
        assertThat(page.locator(".facts")).containsText("Варна");
        assertThat(tab.link("Промени")).hasCount(0);
        tab.shots("party-erased");

        var firm = tab.spring().getBean(PartyFixture.class).customer("Лозаро ЕООД");
        tab.go("/parties/" + firm + "/personal-data");
        tab.shots("party-no-personal-data");
        tab.link("Към хората при нея").click();
        assertThat(page.locator("h1")).hasText("Лозаро ЕООД");
        tab.forgive();
    }
}
