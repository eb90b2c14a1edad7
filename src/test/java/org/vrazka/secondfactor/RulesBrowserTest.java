package org.vrazka.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.time.Instant;
import java.util.regex.Pattern;

@BrowserTest
class RulesBrowserTest {
    @Autowired UserFixture given;

    @Test
    void makeARoleSetUpASecondFactor(Tab admin, Tab manager) {
        var user = given.manager();
        manager.signIn(user);
        admin.signIn().go("/sign-in-rules");
        admin.page().getByText("Търговски мениджър").check();
        admin.button("Запиши").click();
        assertThat(admin.page().locator("#toasts")).containsText("Правилата са записани");
        admin.shots("sign-in-rules");
        assertThat(new Audit(admin).words().width().access().faults()).isEmpty();

        manager.go("/profile");
        assertThat(manager.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));
        password(manager, user);
        assertThat(manager.page().locator("h1")).containsText("Настрой втори фактор");
        manager.shots("second-factor-first");
        assertThat(new Audit(manager).words().width().access().faults()).isEmpty();
        manager.go("/profile");
        assertThat(manager.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));
        password(manager, user);
        String secret = manager.page().locator("#secret").inputValue().replace(" ", "");
        manager.field("Код от приложението").fill(Totp.code(secret, Instant.now()));
        manager.button("Включи").click();
        assertThat(manager.page().locator(".codes li")).hasCount(10);
        manager.link("Запазих ги").click();
        assertThat(manager.page()).hasURL(Pattern.compile(".*/profile"));
    }

    private static void password(Tab tab, User user) {
        tab.page().locator("#email").fill(user.id() + "@example.org");
        tab.page().locator("#password").fill(UserFixture.PASSWORD);
        tab.page().locator("form[action='/sign-in'] button.primary").click();
    }
}
