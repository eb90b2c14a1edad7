package org.vrazka.records.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.util.regex.Pattern;

@BrowserTest
class BulkJourneyTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;

    @Test
    void changesTickedRowsAndTakesItBack(Tab tab) {
        products.product("BJ-1", "Пакетна вода");
        products.product("BJ-2", "Пакетна сол");
        products.product("BJ-3", "Пакетна захар");
        var page = tab.signIn(users.admin()).page();
        tab.go("/products?q=пакетна");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.locator("tbody .tick").first().check();
        page.locator("tbody .tick").last().check();
        tab.shots("bulk-ticked");
        tab.button("Промени много").click();
        assertThat(page.locator("main header")).containsText("Избрани: 2");
        page.locator("#field").selectOption("unit");
        tab.field("Мярка").fill("пакет");
        tab.shots("bulk-form");
        page.locator("form[method=post] button.primary").click();

        assertThat(page.locator("main")).containsText("Промяната е готова");
        assertThat(page.locator("dl")).containsText(Pattern.compile("Променени\\s*2"));
        tab.shots("bulk");
        tab.button("Върни промяната").click();
        assertThat(page.locator("main")).containsText("Промяната е върната");
        tab.go("/products?q=пакетна&filter=unit==пакет");
        assertThat(page.locator("tbody tr")).hasCount(0);
    }

    @Test
    void stopsManyCustomersTogetherAndSaysWhatIsMissing(Tab tab) {
        var ada = users.admin();
        parties.customer("Спирачка Едно", ada.id());
        parties.customer("Спирачка Две", ada.id());
        var page = tab.signIn(ada).page();
        tab.go("/parties?q=спирачка");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("thead .tick").check();
        page.locator("#bulk button:has-text('Промени')").click();
        page.locator("#field").selectOption("hold");
        tab.field("Продажбите са спрени").check();
        page.locator("form[method=post] button.primary").click();
        assertThat(page.locator("[id='part.reason-error']")).isVisible();
        assertThat(tab.field("Продажбите са спрени")).isChecked();
        tab.shots("bulk-hold");
        page.locator("[id='part.reason']").fill("неплатени фактури");
        page.locator("form[method=post] button.primary").click();
        assertThat(page.locator("main")).containsText("Промяната е готова");
        tab.go("/parties?q=спирачка&filter=held==true");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void deletesWhatTheListFindsInEnglishWithoutScripts(@WithoutScripts Tab tab) {
        products.product("BD-1", "Излишна вода");
        products.product("BD-2", "Излишна сол");
        var page = tab.signIn(users.admin()).page();
        page.locator("[popovertarget=me]").click();
        tab.button("English").click();
        tab.go("/products?q=излишна");
        tab.button("Change many").click();
        assertThat(page.locator("main header")).containsText("All that the list finds: 2");
        tab.button("Delete").click();
        Locator main = page.locator("main");
        while (main.innerText().contains("Look again")) {
            tab.link("Look again").click();
        }
        assertThat(main).containsText("The change is done");
        tab.go("/products?q=излишна");
        assertThat(page.locator("tbody tr")).hasCount(0);
        tab.go("/trash?list=products");
        assertThat(page.locator("main")).containsText("Излишна сол");
    }
}
