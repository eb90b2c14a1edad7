package org.vrazka.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;

@BrowserTest
class PartyJourneyTest {
    @Test
    void fromANewCompanyToItsDeletionAndBack(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/new");
        tab.field("Име").fill("Българска роза АД");
        tab.field("ЕИК").fill("107 555 319");
        tab.field("ЕИК").blur();
        assertThat(page.locator("#eik-note")).hasText("Контролната цифра трябва да е 5.");
        tab.field("ЕИК").fill("107 555 315");
        tab.field("Регион").fill("Варна");
        tab.field("Телефон").fill("няма");
        tab.shots("party-form");
        tab.button("Запиши").click();
        assertThat(page.locator("#phone-error")).containsText("Това не е телефонен номер");
        assertThat(tab.field("Име")).hasValue("Българска роза АД");

        tab.field("Телефон").fill("0888 123 456");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Българска роза АД");
        assertThat(page.locator(".toast")).containsText("Контрагентът е записан.");
        assertThat(page.locator(".facts")).containsText("Варна, България");
        tab.shots("party-card");

        page.keyboard().press("Control+k");
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Търси или изпълни команда"))
                .pressSequentially("balgarska roz");
        page.locator("#found").getByText("Българска роза АД").click();
        assertThat(page.locator("h1")).hasText("Българска роза АД");

        tab.link("Промени").click();
        tab.field("Име").fill("Тракийска роза АД");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Тракийска роза АД");

        tab.button("Изтрий").click();
        assertThat(page.locator(".toast")).containsText("„Тракийска роза АД“ е в кошчето.");
        assertThat(page.locator("#list")).not().containsText("Тракийска");
        tab.button("Върни").click();
        assertThat(page.locator("h1")).hasText("Тракийска роза АД");
        tab.go("/parties");
        assertThat(page.locator("#list")).containsText("Тракийска роза АД");
        tab.shots("parties");
        tab.forgive();
    }
}
