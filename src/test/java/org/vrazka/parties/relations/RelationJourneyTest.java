package org.vrazka.parties.relations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class RelationJourneyTest {
    @Test
    void fromTheFirstRelationToTheGroup(Tab tab) {
        var page = tab.signIn().page();
        var parties = tab.spring().getBean(PartyFixture.class);
        parties.customer("Черноморски холдинг АД");
        parties.customer("Търговска къща Искър и синове ЕООД");
        parties.customer("Магазин ООД");
        var party = parties.customer("Завод ЕАД");
        tab.go("/parties/" + party);
        page.locator(".tabs").getByText("Връзки").click();
        assertThat(page.locator("main")).containsText("Още няма връзки");

        relate(tab, "Черноморски холдинг АД", "Дружество майка");
        assertThat(page.locator(".toast")).containsText("Връзката е добавена.");
        relate(tab, "Магазин ООД", "Дъщерно дружество");
        relate(tab, "Търговска къща Искър и синове ЕООД", "Агент");
        assertThat(page.locator(".kin-graph a")).hasCount(4);
        assertThat(page.locator(".kin tbody tr")).hasCount(3);
        tab.shots("party-relations");
        relate(tab, "Магазин ООД", "Дружество майка");
        assertThat(page.locator("#other-error")).containsText("вече има дружество майка");

        page.locator(".tabs").getByText("Обзор").click();
        assertThat(page.locator(".facts")).containsText("Група Черноморски холдинг АД");
        tab.go("/parties?columns=name,parent&filter=parent==*холдинг*");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Черноморски холдинг АД");

        tab.go("/parties/" + party + "/relations");
        page.locator(".kin tbody tr", holding("Агент")).getByText("Промени").click();
        tab.field("До").fill("2024-12-31");
        tab.shots("party-relation");
        tab.button("Запиши").click();
        assertThat(page.locator(".kin tbody tr", holding("Агент"))).containsText("Приключила");
        assertThat(page.locator(".kin-graph a")).hasCount(3);
        page.locator(".kin tbody tr", holding("Агент")).getByText("Промени").click();
        tab.button("Премахни").click();
        assertThat(page.locator(".kin tbody tr")).hasCount(2);
        tab.button("Върни").click();
        assertThat(page.locator(".kin tbody tr")).hasCount(3);
        tab.forgive();
    }

    @Test
    void kindsAreTheFirms(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/relations");
        tab.link("Нов вид връзка").click();
        page.locator("#nameBg").fill("Куратор");
        page.locator("#nameEn").fill("Curator");
        page.locator("[name='more[0]']").fill("Куриран");
        page.locator("[name='more[1]']").fill("Curated");
        tab.button("Запиши").click();
        assertThat(page.locator("tbody")).containsText("Куриран");
        tab.shots("relation-kinds");
        tab.forgive();
    }

    @Test
    void isWrittenWithoutScriptsToo(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        var parties = tab.spring().getBean(PartyFixture.class);
        parties.customer("Лавка ООД");
        tab.go("/parties/" + parties.customer("Завод ЕАД") + "/relations");
        relate(tab, "Лавка ООД", "Агент");
        assertThat(page.locator(".kin tbody")).containsText("Лавка ООД");
    }

    private static void relate(Tab tab, String other, String role) {
        tab.field("Другият контрагент").fill(other);
        tab.page()
                .locator("#role")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(role));
        tab.button("Добави връзката").click();
    }

    private static com.microsoft.playwright.Page.LocatorOptions holding(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
}
