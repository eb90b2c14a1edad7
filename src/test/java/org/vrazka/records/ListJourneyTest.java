package org.vrazka.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.parties.PartyFixture;

import java.util.List;
import java.util.regex.Pattern;

@BrowserTest
class ListJourneyTest {
    private static final List<String> PLACES = List.of("BG-02", "BG-16", "BG-18");
    private static final List<String> CLASSES = List.of("REGULAR A X", "LOST C Z", "ONE_TIME B Y");

    @Autowired PartyFixture given;

    @BeforeEach
    void sixtyParties(Tab tab) {
        tab.signIn();
        tab.go("/parties?q=firma");
        if (tab.page().locator("tbody tr").count() > 0) {
            return;
        }
        for (int i = 0; i < 60; i++) {
            given.party("Фирма " + (100 + i))
                    .region(PLACES.get(i % 3))
                    .revenue(100 + i + ".50")
                    .classes(CLASSES.get(i % 3))
                    .save();
        }
    }

    @Test
    void choosesColumns(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties");
        tab.button("Колони").click();
        page.locator("#list-columns label", has("ЕИК")).click();
        assertThat(page.locator("th", has("ЕИК"))).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*columns=.*eik.*"));
        tab.shot("list-columns");
    }

    @Test
    void doesTheSameWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties");
        tab.link("Филтър").click();
        page.locator("[id='w.0.field']").selectOption("status");
        page.locator(".builder footer button", has("Приложи")).click();
        page.locator("label.chip", has("Изгубен")).click();
        page.locator(".builder footer button", has("Приложи")).click();
        assertThat(page.locator("tbody tr")).hasCount(20);
        assertThat(page).hasURL(Pattern.compile(".*filter=status.*"));
        page.locator("th button", has("Приход")).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        assertThat(page.locator("tbody tr")).hasCount(20);
        page.locator(".builder button[value='remove:w.0']").click();
        assertThat(page.locator("tbody tr")).hasCount(50);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
