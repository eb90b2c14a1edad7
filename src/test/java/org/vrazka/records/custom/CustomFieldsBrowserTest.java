package org.vrazka.records.custom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.identity.UserFixture;

import java.util.regex.Pattern;

@BrowserTest
class CustomFieldsBrowserTest {
    @Autowired UserFixture users;

    @Test
    void areDefinedFilledShownFilteredAndHidden(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/fields");
        page.locator("#products a.btn").click();
        tab.field("Надпис на български").fill("Ниво на лоялност");
        tab.field("Надпис на английски").fill("Loyalty level");
        tab.field("Име за програми").fill("loyaltyLevel");
        tab.field("Вид").selectOption("CHOICE");
        tab.button("Запази").click();
        assertThat(page.locator("#options-error, .err").first()).containsText("поне една");
        page.locator("[name='option.bg']").first().fill("Злато");
        page.locator("[name='option.en']").first().fill("Gold");
        tab.shots("custom-field");
        tab.button("Запази").click();
        assertThat(page.locator("#products tbody")).containsText("Ниво на лоялност");
        tab.shots("custom-fields");

        tab.go("/products/new");
        tab.field("Код").fill("CF-1");
        tab.field("Име").fill("Кашкавал");
        tab.field("Ниво на лоялност").selectOption("GOLD");
        tab.shots("custom-form");
        tab.button("Запиши").click();
        assertThat(page.locator("dl.top", has("Ниво на лоялност"))).containsText("Злато");
        page.locator("a.btn.primary").click();
        tab.field("Ниво на лоялност").selectOption("");
        tab.button("Запиши").click();
        assertThat(page.locator("body")).containsText("Ниво на лоялност");
        assertThat(page.locator("main")).containsText("Злато");

        page.locator("[popovertarget=me]").click();
        tab.button("English").click();
        tab.go("/products?show=filter");
        page.locator("[id='w.0.field']").selectOption("custom.loyaltyLevel");
        page.locator("[id='w.0.ask']").selectOption("EMPTY");
        assertThat(page).hasURL(Pattern.compile(".*custom.loyaltyLevel.*"));
        assertThat(page.locator(".chips .chip")).containsText("Loyalty level");
        assertThat(page.locator("tbody")).containsText("Кашкавал");
        page.locator("[popovertarget=list-columns]").click();
        page.locator("#list-columns label", has("Loyalty level")).click();
        assertThat(page.locator("th", has("Loyalty level"))).hasCount(1);

        tab.go("/fields");
        tab.button("Hide “Loyalty level”").click();
        tab.go("/products");
        assertThat(page.locator("th", has("Loyalty level"))).hasCount(0);
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
