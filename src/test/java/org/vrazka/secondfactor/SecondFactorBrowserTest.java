package org.vrazka.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

@BrowserTest
class SecondFactorBrowserTest {
    @Autowired UserFixture given;

    @Test
    void asksForTheAppThatWasSetUp(Tab tab, Tab elsewhere) {
        var user = given.manager();
        elsewhere.signIn(user);
        tab.signIn(user).go("/profile/security");
        tab.link("Настрой").click();
        audit(tab, "second-factor-app");
        String secret = secret(tab);
        tab.field("Код от приложението").fill("000000");
        tab.button("Включи").click();
        assertThat(tab.page().locator(".err")).containsText("не е верен");
        tab.field("Код от приложението").fill(Totp.code(secret, Instant.now()));
        tab.button("Включи").click();
        audit(tab, "second-factor-codes");
        String spare = tab.page().locator(".codes code").first().textContent();
        tab.link("Запазих ги").click();
        audit(tab, "security");

        elsewhere.go("/profile");
        assertThat(elsewhere.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));
        password(elsewhere, user);
        audit(elsewhere, "sign-in-second");
        elsewhere.go("/profile");
        assertThat(elsewhere.page().url()).contains("/sign-in");
        password(elsewhere, user);
        elsewhere.field("Код").fill(spare);
        elsewhere.button("Влез").click();
        elsewhere.page().waitForURL("**/profile");
    }

    @Test
    void worksWithoutScriptsAndIsRemovedByTheAdministrator(@WithoutScripts Tab tab, Tab admin) {
        var user = given.manager();
        tab.signIn(user).go("/profile/security/app");
        String secret = secret(tab);
        tab.field("Код от приложението").fill(Totp.code(secret, Instant.now()));
        tab.button("Включи").click();

        admin.signIn().go("/users/" + user.id());
        admin.link("Втори фактор").click();
        audit(admin, "second-factor-account");
        admin.button("Премахни втория фактор").click();
        assertThat(admin.page().locator("#toasts")).containsText("е премахнат");

        tab.go("/profile");
        password(tab, user);
        assertThat(tab.page()).hasURL(Pattern.compile(".*/profile"));
    }

    /** A phone has no other way to read it: the picture is looked at as a camera does. */
    @Test
    void drawsAPictureThatCamerasRead(Tab tab) {
        tab.signIn(given.manager()).dark().go("/profile/security/app");
        byte[] picture = tab.page().locator(".qr").screenshot();
        String background =
                (String)
                        tab.page()
                                .evaluate(
                                        """
                                        async ([png]) => {
                                          const image = new Image();
                                          image.src = "data:image/png;base64," + png;
                                          await image.decode();
                                          const canvas = document.createElement("canvas");
                                          canvas.width = image.width;
                                          const pen = canvas.getContext("2d");
                                          pen.drawImage(image, 0, 0);
                                          return [...pen.getImageData(8, 8, 1, 1).data].join();
                                        }
                                        """,
                                        List.of(Base64.getEncoder().encodeToString(picture)));

        assertThat(background).isEqualTo("255,255,255,255");
    }

    private static String secret(Tab tab) {
        return tab.page().locator("#secret").inputValue().replace(" ", "");
    }

    private static void password(Tab tab, User user) {
        tab.page().locator("#email").fill(user.id() + "@example.org");
        tab.page().locator("#password").fill(UserFixture.PASSWORD);
        tab.page().locator("form[action='/sign-in'] button.primary").click();
    }

    private static void audit(Tab tab, String name) {
        tab.shots(name);
        assertThat(new Audit(tab).words().width().access().faults()).as(name).isEmpty();
    }
}
