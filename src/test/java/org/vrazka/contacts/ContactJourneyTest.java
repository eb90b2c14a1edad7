package org.vrazka.contacts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class ContactJourneyTest {
    @Test
    void fromAPartysCardToANewContactAndItsDeletionAndBack(Tab tab) {
        var page = tab.signIn().page();
        var party = parties(tab).customer("Лозаро ЕООД");
        tab.go("/parties/" + party);
        assertThat(page.locator("aside")).containsText("Още няма хора");
        tab.link("Нов контакт").click();
        assertThat(tab.field("Фирма")).hasValue("Лозаро ЕООД");

        tab.field("Собствено име").fill("Стефан");
        tab.field("Фамилия").fill("Караджов");
        tab.field("Пол").selectOption("MALE");
        assertThat(page.locator("#greeting-note")).hasText("Празно: „Уважаеми г-н Караджов“");
        tab.field("Длъжност").fill("Ръководител снабдяване");
        tab.field("Роля").selectOption("DECIDES");
        tab.field("Телефон").fill("0888 654 321");
        tab.button("Телефон").click();
        tab.field("Телефон").nth(1).fill("няма");
        tab.field("Имейл").fill("stefan@example.com");
        tab.shots("contact-form");
        tab.button("Запиши").last().click();
        assertThat(page.locator(".err").first()).containsText("Това не е телефонен номер");
        assertThat(tab.field("Телефон").first()).hasValue("0888 654 321");
        tab.button("Махни няма").click();
        assertThat(tab.field("Телефон")).hasCount(1);
        tab.button("Запиши").last().click();

        assertThat(page.locator("h1")).hasText("Стефан Караджов");
        assertThat(page.locator(".toast")).containsText("Контактът е записан.");
        assertThat(page.locator(".facts")).containsText("Ръководител снабдяване, Лозаро ЕООД");
        tab.shots("contact-card");

        page.keyboard().press("Control+k");
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Търси или изпълни команда"))
                .pressSequentially("+359 88 865 4321");
        page.locator("#found").getByText("Стефан Караджов").click();
        assertThat(page.locator("h1")).hasText("Стефан Караджов");

        tab.button("Изтрий").click();
        assertThat(page.locator(".toast")).containsText("„Стефан Караджов“ е в кошчето.");
        tab.button("Върни").click();
        assertThat(page.locator("h1")).hasText("Стефан Караджов");
        tab.go("/contacts?q=караджов");
        assertThat(page.locator("#list")).containsText("Стефан Караджов");
        tab.shots("contacts");

        tab.go("/parties/" + party + "/contacts");
        tab.shots("party-contacts");
        tab.button("Напуснал").click();
        assertThat(page.locator(".toast")).containsText("Отбелязано е, че е напуснал.");
        tab.go("/parties/" + party);
        assertThat(page.locator("aside")).containsText("напуснал на");
        tab.shots("party-card-contacts");
        tab.forgive();
        clear(tab);
    }

    @Test
    void aRowIsAddedWithoutScriptsToo(@WithoutScripts Tab tab) {
        tab.signIn();
        tab.go("/contacts/new");
        tab.field("Собствено име").fill("Анна");
        tab.button("Имейл").click();
        assertThat(tab.field("Имейл")).hasCount(2);
        assertThat(tab.field("Собствено име")).hasValue("Анна");
        tab.field("Имейл").first().fill("anna@example.com");
        tab.button("Запиши").last().click();
        assertThat(tab.page().locator("h1")).hasText("Анна");
        tab.forgive();
        clear(tab);
    }

    /** Others delete parties that have no people. */
    private static void clear(Tab tab) {
        tab.spring().getBean(DSLContext.class).execute("truncate contacts.contact cascade");
    }

    private static PartyFixture parties(Tab tab) {
        return tab.spring().getBean(PartyFixture.class);
    }
}
