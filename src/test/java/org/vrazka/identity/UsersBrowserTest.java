package org.vrazka.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;

import java.util.regex.Pattern;

@BrowserTest
class UsersBrowserTest {
    @Test
    void invitesSomebodyWhoThenChoosesHisPassword(Tab admin, Tab invited) {
        admin.signIn().go("/users/new");
        admin.field("Име").fill("Нина Нова");
        admin.field("Имейл").fill("nina@example.org");
        admin.field("Търговски мениджър").check();
        admin.shots("user-new");
        admin.button("Създай").click();
        String link = admin.field("Връзка за парола").inputValue();
        admin.shot("user-link");
        admin.go("/users");
        assertThat(admin.page().locator("tbody")).containsText("Поканен");
        admin.shots("users");

        invited.page().navigate(link);
        invited.shot("set-password");
        invited.field("Нова парола").fill("тиха бяла река");
        invited.button("Запиши и влез").click();
        invited.page().waitForURL("**/");

        admin.go("/users");
        assertThat(admin.page().locator("tbody")).not().containsText("Поканен");
    }

    @Test
    void makesAndRevokesATokenOfHisOwn(Tab tab) {
        tab.signIn().go("/profile");
        tab.field("За какво е").fill("Складова програма");
        tab.button("Направи токен").click();
        assertThat(tab.field("Токен")).hasValue(Pattern.compile("vrz_.{43}"));
        tab.shots("profile");
        tab.button("Отмени токена „Складова програма“").click();
        assertThat(tab.page().locator("tbody")).hasCount(0);
        tab.go("/company");
        tab.shot("company");
    }
}
