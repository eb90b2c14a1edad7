package org.vrazka.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.UserFixture;

import java.util.regex.Pattern;

@BrowserTest
class FrameBrowserTest {
    @Autowired UserFixture given;

    @BeforeEach
    void company() {
        given.company();
        given.admin();
    }

    @Test
    void saysWhatToDoWhenAPageIsMissing(Tab tab) {
        tab.signIn().go("/nowhere");
        assertThat(tab.page().locator("h1")).hasText("Няма такава страница");
        tab.shots("error-404");
    }

    /** The page alone, over the whole width and as long as it is. */
    @Test
    void isPrintedWhole(Tab tab) {
        tab.signIn().go("/roles");
        var page = tab.page();
        page.setViewportSize(794, 400);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sidebar")).isHidden();
        assertThat(page.locator(".topbar")).isHidden();
        var main = page.locator("main").boundingBox();
        Assertions.assertThat(main.x).isZero();
        Assertions.assertThat(main.width).isEqualTo(794);
        var hidden =
                page.evaluate(
                        "(m => m.scrollHeight - m.clientHeight)(document.querySelector('main'))");
        Assertions.assertThat(((Number) hidden).intValue()).isLessThanOrEqualTo(1);
    }

    @Test
    void changesLanguageBeforeAndAfterSignIn(Tab tab) {
        tab.go("/sign-in");
        tab.button("English").click();
        assertThat(tab.page().locator("html")).hasAttribute("lang", "en");
        assertThat(tab.page().locator("h1")).hasText("Sign in");

        tab.signIn().go("/find");
        assertThat(tab.page().locator("h1")).hasText("Търсене");
        tab.page().locator("[popovertarget=me]").click();
        tab.shot("menu-user");
        tab.button("English").click();
        assertThat(tab.page().locator("h1")).hasText("Find");
    }

    @Test
    void keepsTheThemeOfTheUserWithoutAFlash(Tab tab) {
        tab.signIn().go("/find");
        tab.page().locator("[popovertarget=me]").click();
        tab.page()
                .waitForResponse(
                        r -> r.url().endsWith("/theme"), () -> tab.button("Тъмна").click());
        assertThat(tab.page().locator("html")).hasAttribute("data-theme", "dark");

        tab.go("/find");
        assertThat(tab.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void narrowsTheSideBarAndRemembersIt(Tab tab) {
        tab.signIn().go("/find");
        tab.page()
                .waitForResponse(
                        r -> r.url().endsWith("/sidebar"),
                        () -> tab.button("Свий или разгъни менюто").click());
        assertThat(tab.page().locator("html")).hasAttribute("data-sidebar", "rail");

        tab.go("/find");
        assertThat(tab.page().locator("html")).hasAttribute("data-sidebar", "rail");
    }

    @Test
    void findsAPageWithTheKeyboardAlone(Tab tab) {
        tab.signIn().go("/find");
        tab.page().keyboard().press("Control+k");
        var box =
                tab.page()
                        .getByRole(
                                AriaRole.COMBOBOX,
                                new Page.GetByRoleOptions().setName("Търси или изпълни команда"));
        assertThat(box).isFocused();
        box.pressSequentially("няма такова");
        assertThat(tab.page().locator("#found")).containsText("Няма такова нещо");
        tab.shot("palette");
        tab.page().keyboard().press("Escape");
        assertThat(tab.page().locator("#palette")).isHidden();
    }

    @Test
    void worksWithoutScripts(@WithoutScripts Tab tab) {
        tab.signIn().go("/find");
        tab.button("Свий или разгъни менюто").click();
        assertThat(tab.page().locator("html")).hasAttribute("data-sidebar", "rail");
        tab.page().locator(".topbar .find").click();
        tab.page().locator("#palette input").fill("изход");
        tab.page().keyboard().press("Enter");
        assertThat(tab.page()).hasURL(Pattern.compile("/find\\?q="));
        assertThat(tab.page().locator("h1")).hasText("Търсене");
    }

    @Test
    void menusAndPaletteHoldWhatPagesMust(Tab tab) {
        tab.signIn().go("/find");
        var audit = new Audit(tab).words().access();
        tab.page().locator("[popovertarget=me]").click();
        audit.access();
        tab.page().keyboard().press("Escape");
        tab.page().keyboard().press("Control+k");
        audit.access();
        Assertions.assertThat(audit.faults()).isEmpty();
    }

    @Test
    void opensTheMenuAsADrawerOnAPhone(Tab tab) {
        tab.signIn().phone().go("/find");
        assertThat(tab.page().locator("#nav")).isHidden();
        tab.button("Главно меню").click();
        assertThat(tab.page().locator("#nav")).isVisible();
        tab.shot("drawer-390");
    }
}
