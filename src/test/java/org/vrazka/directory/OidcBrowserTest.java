package org.vrazka.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.directory.db.Tables.LINK;
import static org.vrazka.directory.db.Tables.PROVIDER;
import static org.vrazka.identity.db.Tables.API_TOKEN;
import static org.vrazka.identity.db.Tables.SESSION;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.identity.DirectoryUsers;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Against a real OpenID provider on this machine. */
@BrowserTest
class OidcBrowserTest {
    private static final Pattern HOME = Pattern.compile(".*:\\d+/");

    @Autowired UserFixture given;
    @Autowired Providers providers;
    @Autowired DirectoryUsers users;
    @Autowired Tokens tokens;
    @Autowired DSLContext db;

    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start();
        given.company();
        given.act(given.admin());
        if (db.fetchExists(PROVIDER)) {
            providers.remove();
        }
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    @Test
    void letsInWhoIsInAGroupWithARoleAndKnowsHimAgain(Tab admin, Tab tab) {
        setUp(admin);

        answer("nina", "nina@example.org", List.of("sales"));
        enter(tab);
        assertThat(tab.page()).hasURL(HOME);
        tab.go("/profile");
        assertThat(tab.page().locator("main")).containsText("nina@example.org");

        tab.page().context().clearCookies();
        answer("nina", "another@example.org", List.of("sales"));
        enter(tab);
        tab.go("/profile");
        assertThat(tab.page().locator("main")).containsText("nina@example.org");

        var nina = db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.EMAIL.eq("nina@example.org")).getId();
        tokens.create(nina, "склад", null);
        tab.page().context().clearCookies();
        answer("nina", "nina@example.org", List.of("drivers"));
        enter(tab);
        assertThat(tab.page().locator("[role=alert]")).containsText("не е в група");
        assertThat(db.fetchExists(USER_ROLE, USER_ROLE.USER_ID.eq(nina))).isFalse();
        assertThat(db.fetchExists(API_TOKEN, API_TOKEN.USER_ID.eq(nina))).isFalse();
        assertThat(db.fetchExists(SESSION, SESSION.PRINCIPAL_NAME.eq(nina.toString()))).isFalse();
    }

    @Test
    void linksNobodyByHisAddressAlone(Tab tab) {
        provider(true);
        var user = given.manager();
        String email = user.id() + "@example.org";

        answer("somebody", email, List.of("sales"));
        enter(tab);
        assertThat(tab.page().locator("[role=alert]")).containsText("Вече имаш потребител");
        tab.shots("directory-turned");

        tab.signIn(user).go("/profile/directory");
        answer("somebody", email, List.of("sales"));
        tab.link("Свържи „Служебен профил“").click();
        assertThat(tab.page().locator("main")).containsText(email);
        assertThat(db.fetchExists(LINK, LINK.USER_ID.eq(user.id()))).isFalse();
        tab.shots("directory-connect");
        assertThat(new Audit(tab).words().width().access().faults()).isEmpty();
        tab.button("Свържи").click();
        assertThat(happened("ACCOUNT_CONNECTED", user.id())).isTrue();
        assertThat(tab.page().locator(".list")).containsText(server.issuerUrl("crm").toString());
        tab.shots("directory-own");
        assertThat(new Audit(tab).words().width().access().faults()).isEmpty();

        tab.page().context().clearCookies();
        answer("somebody", "x@example.org", List.of("sales"));
        enter(tab);
        assertThat(tab.page()).hasURL(HOME);

        tab.go("/profile/directory");
        tab.button("Прекъсни връзката").click();
        assertThat(tab.page().locator("#toasts")).isVisible();
        assertThat(happened("ACCOUNT_DISCONNECTED", user.id())).isTrue();
    }

    private boolean happened(String what, UUID user) {
        return db.fetchExists(EVENT, EVENT.WHAT.eq(what), EVENT.ABOUT_ID.eq(user));
    }

    @Test
    void believesNoAnswerThatDoesNotFit(Tab tab) {
        provider(true);
        var oddities =
                List.<Map<String, Object>>of(
                        Map.of("nonce", "another"),
                        Map.of("aud", "another-client"),
                        Map.of("iss", "https://evil.example"),
                        Map.of("exp", 1_700_000_000L));
        for (var odd : oddities) {
            answer("eve", "eve@example.org", List.of("sales"), odd);
            enter(tab);
            assertThat(tab.page().locator("[role=alert]")).containsText("не отговори както трябва");
        }

        tab.go("/sign-in/openid/back?state=guessed&code=stolen");
        assertThat(tab.page().locator("[role=alert]")).containsText("не е на въпрос");
        tab.go("/profile");
        assertThat(tab.page()).hasURL(Pattern.compile(".*/sign-in\\?next.*"));
    }

    @Test
    void asksNoProviderOfAnInnerNetworkUnlessAllowed(Tab tab) {
        provider(false);
        enter(tab);

        assertThat(tab.page().locator("[role=alert]")).containsText("не отговори както трябва");
    }

    private void setUp(Tab admin) {
        admin.signIn().go("/sign-in-rules/openid");
        admin.field("Надпис на бутона").fill("Служебен профил");
        admin.field("Адрес на доставчика (issuer)").fill(server.issuerUrl("crm").toString());
        admin.field("Идентификатор на клиента").fill("vrazka");
        admin.field("Тайна на клиента").fill("тайна");
        admin.button("Запиши").click();
        assertThat(admin.page().locator(".err")).containsText("Цял адрес с https");
        admin.page().getByText("Доставчикът е в нашата мрежа").check();
        admin.field("Тайна на клиента").fill("secret");
        admin.field("Търговски мениджър").fill("sales; Sales team");
        admin.button("Запиши").click();
        assertThat(admin.page().locator("#toasts")).containsText("Записано");
        admin.shots("openid");
        assertThat(new Audit(admin).words().width().access().faults()).isEmpty();
    }

    private void provider(boolean ownNetwork) {
        given.act(given.admin());
        var form =
                new ProviderForm(
                        "Служебен профил",
                        server.issuerUrl("crm").toString(),
                        "vrazka",
                        "secret",
                        "groups",
                        true,
                        false);
        var groups = new HashMap<UUID, String>();
        users.roles().stream()
                .filter(role -> role.en().equals("Sales manager"))
                .forEach(role -> groups.put(role.id(), "sales"));
        providers.change(form, groups);
        if (!ownNetwork) {
            db.update(PROVIDER).set(PROVIDER.OWN_NETWORK, false).execute();
        }
    }

    private void answer(String subject, String email, List<String> groups) {
        answer(subject, email, groups, Map.of());
    }

    private void answer(
            String subject, String email, List<String> groups, Map<String, Object> odd) {
        var claims = new HashMap<String, Object>();
        claims.put("name", "Нина Нова");
        claims.put("email", email);
        claims.put("groups", groups);
        claims.putAll(odd);
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        "crm", subject, "JWT", List.of("vrazka"), claims, 60));
    }

    private static void enter(Tab tab) {
        tab.go("/sign-in");
        tab.link("Служебен профил").click();
    }
}
