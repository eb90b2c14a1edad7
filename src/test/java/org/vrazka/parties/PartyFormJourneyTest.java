package org.vrazka.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;

import java.util.concurrent.ArrayBlockingQueue;

@BrowserTest
class PartyFormJourneyTest {
    @Test
    void whatIsTypedWhileARowComesOrGoesStays(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/new");
        page.locator("[id='phones[0].value']").fill("0888 111");
        var held = new ArrayBlockingQueue<Route>(1);
        page.route(url -> url.endsWith("/parties"), held::add);
        page.locator("#phones-add").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[id='phones[0].value']").fill("0888 111 111");
        page.locator("[id='phones[0].optOut']").check();
        held.remove().resume();
        assertThat(page.locator("#phones li")).hasCount(2);
        assertThat(page.locator("[id='phones[0].value']")).hasValue("0888 111 111");
        assertThat(page.locator("[id='phones[0].optOut']")).isChecked();

        page.locator("[id='phones[1].value']").fill("02 987");
        page.locator("#phones li").nth(1).getByLabel("Направи го основен").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[id='phones[1].value']").fill("02 987 65 43");
        held.remove().resume();
        assertThat(page.locator("[id='phones[0].value']")).hasValue("02 987 65 43");
        assertThat(page.locator("[id='phones[1].value']")).hasValue("0888 111 111");

        page.locator("#phones li").first().locator("button").last().click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[id='phones[1].value']").fill("0888 222 222");
        held.remove().resume();
        assertThat(page.locator("#phones li")).hasCount(1);
        assertThat(page.locator("[id='phones[0].value']")).hasValue("0888 222 222");
        tab.forgive();
    }

    @Test
    void theFirstWrongFieldIsShown(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/new");
        tab.field("Име").fill("Грешна ООД");
        tab.field("Продажбите са спрени").check();
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator(".err")).hasCount(1);
        assertThat(tab.field("Защо е спряно")).isFocused();
        assertThat(tab.field("Защо е спряно")).isInViewport();

        tab.field("Продажбите са спрени").uncheck();
        tab.field("Защо е спряно").fill("не плаща");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("#hold .err")).containsText("Отбележи какво е спряно");
        assertThat(tab.field("Продажбите са спрени")).isFocused();
        tab.forgive();
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstChanged(Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Двама ООД");
        tab.go("/parties/" + party + "/edit");
        var other = page.context().newPage();
        other.navigate("/parties/" + party + "/edit");
        other.getByLabel("Сайт").fill("www.example.com");
        other.getByLabel("Адрес", new Page.GetByLabelOptions().setExact(true)).fill("Варна");
        other.locator("form.form footer button.primary").click();
        assertThat(other.locator("h1")).hasText("Двама ООД");
        other.close();

        tab.field("Адрес").fill("Русе");
        tab.field("Описание").fill("ред");
        tab.field("Описание").press("Control+Enter");
        assertThat(page.locator("#meanwhile dt")).hasCount(2);
        assertThat(tab.field("Адрес")).hasValue("Русе");
        assertThat(page.locator("#address-hint")).hasText("Сега е: Варна");
        page.locator("#meanwhile a", new Page.LocatorOptions().setHasText("Сайт")).click();
        assertThat(tab.field("Сайт")).isInViewport();
        tab.shots("party-late");
        page.locator("form.form footer button.primary").click();
        assertThat(page.locator("main")).containsText("www.example.com");
        assertThat(page.locator("main")).containsText("Русе");
        tab.forgive();
    }

    @Test
    void ctrlEnterSaves(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/new");
        tab.field("Описание").fill("ред");
        tab.field("Име").fill("Бърза ООД");
        tab.field("Описание").press("Control+Enter");
        assertThat(page.locator("h1")).hasText("Бърза ООД");
        page.locator("textarea[name=text]").fill("Обадиха се");
        page.locator("textarea[name=text]").press("Control+Enter");
        assertThat(page.locator("main")).containsText("Обадиха се");
        tab.forgive();
    }
}
