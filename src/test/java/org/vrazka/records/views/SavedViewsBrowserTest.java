package org.vrazka.records.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;

import java.util.regex.Pattern;

@BrowserTest
class SavedViewsBrowserTest {
    @Autowired UserFixture users;
    @Autowired ProductFixture products;

    @Test
    void keepsAListUnderANameAndOpensWithIt(Tab tab, Tab other) {
        products.product("V-1", "Изгледна вода");
        products.product("V-2", "Изгледна сол");
        var page = tab.signIn(users.admin()).page();
        tab.go("/products?filter=name==*вода*&sort=-price");
        assertThat(page.locator("tbody tr")).hasCount(1);
        tab.button("Изглед").click();
        page.locator("#name").fill("Само вода");
        tab.field("Кой го вижда").selectOption("ALL");
        tab.shots("view-new");
        page.locator("#view-new button.primary").click();

        assertThat(page.locator("#list-views [aria-current]")).hasText("Само вода");
        assertThat(page).hasURL(Pattern.compile(".*view=.*filter=.*sort=-price.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#list-views nav form button")).hasCount(0);

        page.locator("th button", has("Име")).click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
        page.locator("#list-views nav form button").click();
        assertThat(page.locator(".toast")).containsText("е запазен");
        assertThat(page).hasURL(Pattern.compile(".*view=.*"));
        tab.shots("view");

        menu(page);
        tab.button("Отваряй списъка с него").click();
        tab.go("/products");
        assertThat(page.locator("#list-views [aria-current]")).hasText("Само вода");
        assertThat(page.locator("tbody tr")).hasCount(1);
        tab.link("Изчисти").first().click();
        assertThat(page.locator("tbody tr")).not().hasCount(1);
        tab.link("Всички").first().click();
        assertThat(page.locator("#list-views [aria-current]")).hasText("Всички");

        other.signIn(users.user("Друг", ReadyRole.SALES_MANAGER)).go("/products");
        other.link("Само вода").click();
        assertThat(other.page().locator("tbody tr")).hasCount(1);
        menu(other.page());
        assertThat(other.button("Изтрий изгледа")).hasCount(0);
    }

    /** A colleague who opens it sees the columns as wide as who made it. */
    @Test
    void keepsHowWideItsColumnsAre(Tab tab, Tab other) {
        products.product("V-1", "Изгледна вода");
        var page = tab.signIn(users.admin()).page();
        tab.go("/products?q=изгледна&columns=code-300,name-120");
        tab.button("Изглед").click();
        page.locator("#name").fill("С широк код");
        tab.field("Кой го вижда").selectOption("ALL");
        page.locator("#view-new button.primary").click();
        assertThat(page).hasURL(Pattern.compile(".*columns=code-300,name-120"));
        assertThat(page.locator("#list-views nav form button")).hasCount(0);

        other.signIn(users.user("Друг", ReadyRole.SALES_MANAGER)).go("/products");
        other.link("С широк код").click();
        var grip = other.page().locator("th .grip").first();
        assertThat(grip).hasAttribute("aria-valuenow", "300");
        assertThat(other.page().locator("th")).hasCount(2);

        var mine = page.locator("th .grip").first();
        mine.focus();
        mine.press("ArrowLeft");
        var width = mine.getAttribute("aria-valuenow");
        page.locator("#list-views nav form button").click();
        assertThat(page).hasURL(Pattern.compile(".*columns=code-" + width + ",name-.*"));
        assertThat(mine).hasAttribute("aria-valuenow", width);
        other.page().reload();
        assertThat(grip).hasAttribute("aria-valuenow", "300");
        other.go("/products");
        other.link("С широк код").click();
        assertThat(grip).hasAttribute("aria-valuenow", width);
    }

    @Test
    void renamesAndDeletesInEnglishWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn(users.admin()).page();
        page.locator("[popovertarget=me]").click();
        tab.button("English").click();
        tab.go("/products?q=вода");
        tab.button("View").click();
        page.locator("#name").fill("Water");
        page.locator("#view-new button.primary").click();
        assertThat(page.locator("#list-views [aria-current]")).hasText("Water");

        menu(page);
        tab.link("Name and sharing").click();
        page.locator("#name").fill("Still water");
        tab.button("Save").click();
        assertThat(page.locator("#list-views [aria-current]")).hasText("Still water");
        menu(page);
        tab.button("Delete the view").click();
        assertThat(page.locator("#list-views nav a", has("All"))).hasCount(1);
        assertThat(page.locator("#list-views nav a", has("Still water"))).hasCount(0);
        tab.button("Undo").click();
        assertThat(page.locator("#list-views [aria-current]")).hasText("Still water");
    }

    private static void menu(Page page) {
        page.locator("[popovertarget=view-menu]").click();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
