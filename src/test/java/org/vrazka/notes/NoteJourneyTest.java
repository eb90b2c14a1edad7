package org.vrazka.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class NoteJourneyTest {
    @Test
    void fromTheFirstWordToTheTrashAndBack(Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Акме ООД");
        tab.go("/parties/" + party);
        tab.field("Нова бележка").fill("Обади се <b>утре</b>\nслед обяд");
        tab.button("Запиши бележката").click();
        assertThat(page.locator(".toast")).containsText("Бележката е записана.");
        var note =
                page.locator("#timeline li")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText("Бележка"));
        assertThat(note).containsText("Обади се <b>утре</b>");
        tab.shots("party-notes");

        note.locator("a.open").click();
        tab.field("Текст").fill("");
        tab.button("Запиши").click();
        assertThat(page.locator("#text-error")).containsText("Напиши нещо в бележката.");
        tab.field("Текст").fill("Обади се в петък");
        tab.shots("note");
        tab.button("Запиши").click();
        assertThat(note).containsText("Обади се в петък");

        note.locator("a.open").click();
        assertThat(page.locator(".thread")).containsText("след обяд");
        tab.button("Изтрий").click();
        assertThat(page.locator(".toast")).containsText("Бележката е в кошчето.");
        assertThat(note).hasCount(0);
        tab.button("Върни").click();
        assertThat(note).containsText("Обади се в петък");
        tab.forgive();
    }

    @Test
    void isWrittenWithoutScriptsToo(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Акме ООД");
        tab.go("/parties/" + party);
        tab.link("Нова бележка").click();
        tab.field("Нова бележка").fill("Първа");
        tab.button("Запиши бележката").click();
        tab.link("Хронология").click();
        assertThat(page.locator("#timeline")).containsText("Първа");
    }
}
