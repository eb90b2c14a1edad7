package org.vrazka.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.util.regex.Pattern;

/** With an authenticator that Chromium plays by itself. */
@BrowserTest
class PasskeyBrowserTest {
    private static final Pattern PROFILE = Pattern.compile(".*/profile");
    private static final Pattern SECOND = Pattern.compile(".*/sign-in/second.*");

    @Autowired UserFixture given;
    @Autowired SecondFactors factors;

    @Test
    void signsInAloneAndIsAskedForAfterThePassword(Tab tab, Tab elsewhere) {
        var user = given.manager();
        authenticator(tab);
        elsewhere.signIn(user);
        tab.signIn(user);
        add(tab, "Служебен телефон");
        assertThat(tab.page().locator(".list")).containsText("Служебен телефон");
        tab.shots("passkeys");
        assertThat(new Audit(tab).words().width().access().faults()).isEmpty();
        elsewhere.go("/profile");
        assertThat(elsewhere.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));

        signOut(tab);
        tab.shots("sign-in");
        assertThat(new Audit(tab).words().width().access().faults()).isEmpty();
        tab.go("/profile");
        tab.button("Влез с ключ").click();
        assertThat(tab.page()).hasURL(PROFILE);

        signOut(tab);
        tab.go("/profile");
        password(tab, user);
        assertThat(tab.page()).hasURL(SECOND);
        tab.button("Влез с ключ").click();
        assertThat(tab.page()).hasURL(PROFILE);

        tab.go("/profile/security");
        tab.button("Премахни ключа „Служебен телефон“").click();
        assertThat(tab.page().locator("#toasts")).containsText("Ключът е премахнат");
        assertThat(factors.isAskedOf(user.id())).isFalse();
        signOut(tab);
        tab.button("Влез с ключ").click();
        assertThat(tab.page().locator("[role=alert]:visible")).containsText("не важи тук");
    }

    @Test
    void isRefusedWhenItsHolderWasNotVerifiedAndMadeOnceOnly(Tab tab) {
        var user = given.manager();
        var cdp = authenticator(tab);
        tab.signIn(user);
        add(tab, "Компютър");
        assertThat(tab.page().locator(".list")).containsText("Компютър");
        add(tab, "Пак той");
        assertThat(tab.page().locator("[role=alert]:visible")).containsText("вече има ключ");

        var verified = new JsonObject();
        verified.addProperty("authenticatorId", id);
        verified.addProperty("isUserVerified", false);
        cdp.send("WebAuthn.setUserVerified", verified);
        signOut(tab);
        tab.button("Влез с ключ").click();
        tab.page().waitForTimeout(500);
        tab.go("/profile");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));
    }

    /**
     * Both questions are open in one session; whoever could have the one answered gains nothing.
     */
    @Test
    void isNotMadeByTheAnswerToTheQuestionOfSignIn(Tab tab) {
        var user = given.manager();
        authenticator(tab);
        tab.signIn(user).go("/profile/security");

        var status =
                tab.page()
                        .evaluate(
                                """
                                async () => {
                                  const csrf = document.querySelector("meta[name=csrf]");
                                  const headers = { "Content-Type": "text/plain", [csrf.dataset.header]: csrf.content };
                                  const post = (address, body) => fetch(address, { method: "post", headers, body });
                                  const options = await (await post("/profile/security/passkeys/options")).json();
                                  const signIn = await (await post("/sign-in/passkey/options")).json();
                                  options.challenge = signIn.challenge;
                                  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
                                  const made = JSON.stringify((await navigator.credentials.create({ publicKey })).toJSON());
                                  return (await post("/profile/security/passkeys?name=x", made)).status;
                                }
                                """);

        assertThat(status).isEqualTo(422);
        assertThat(factors.isAskedOf(user.id())).isFalse();
    }

    private String id;

    private CDPSession authenticator(Tab tab) {
        var cdp = tab.page().context().newCDPSession(tab.page());
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        id =
                cdp.send("WebAuthn.addVirtualAuthenticator", request)
                        .get("authenticatorId")
                        .getAsString();
        return cdp;
    }

    private static void add(Tab tab, String name) {
        tab.go("/profile/security");
        tab.field("Име на ключа").fill(name);
        tab.button("Добави ключ").click();
    }

    private static void signOut(Tab tab) {
        tab.page().locator("[popovertarget=me]").click();
        tab.button("Изход").click();
        tab.page().waitForURL("**/sign-in");
    }

    private static void password(Tab tab, User user) {
        tab.page().locator("#email").fill(user.id() + "@example.org");
        tab.page().locator("#password").fill(UserFixture.PASSWORD);
        tab.page().locator("form[action='/sign-in'] button.primary").click();
    }
}
