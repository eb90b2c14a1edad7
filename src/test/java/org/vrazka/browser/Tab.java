package org.vrazka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One visitor's browser: a private window of the shared Chromium. */
public final class Tab {
    private static final Path SHOTS = Path.of("target/shots");

    /** Three pictures of a page take longer than most of what is done in it. */
    private static final boolean SHOTS_WANTED = Boolean.getBoolean("shots");

    private static final Set<String> PARTS = Set.of("script", "stylesheet", "image", "font");

    private final ApplicationContext spring;
    private final String address;
    private final BrowserContext window;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    private Tab(ApplicationContext spring, boolean scripts) {
        this.spring = spring;
        this.address =
                "http://localhost:"
                        + spring.getEnvironment().getRequiredProperty("local.server.port");
        this.window =
                Chromium.get()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(address)
                                        .setLocale("bg-BG")
                                        .setJavaScriptEnabled(scripts)
                                        .setTimezoneId("Europe/Sofia")
                                        .setColorScheme(ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(1440, 900));
        this.page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> wrong.add("script: " + error));
        page.onResponse(this::check);
    }

    static Tab open(ApplicationContext spring) {
        return new Tab(spring, true);
    }

    /** For a parameter marked {@link WithoutScripts}. */
    static Tab plain(ApplicationContext spring) {
        return new Tab(spring, false);
    }

    public Page page() {
        return page;
    }

    String address() {
        return address;
    }

    public ApplicationContext spring() {
        return spring;
    }

    /** Opens a page of ours, such as "/parties". */
    public @Nullable Response go(String path) {
        return page.navigate(path);
    }

    /** Signs in as the administrator of a company that is there from the first start. */
    public Tab signIn() {
        return signIn(Residents.of(spring).admin());
    }

    /** Signs in through the page, as people do; {@link UserFixture} makes users. */
    public Tab signIn(User user) {
        Residents.of(spring).company();
        go("/sign-in");
        page.locator("#email").fill(user.id() + "@example.org");
        page.locator("#password").fill(UserFixture.PASSWORD);
        page.locator("form[action='/sign-in'] button.primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** As on a phone. */
    public Tab phone() {
        page.setViewportSize(390, 844);
        return this;
    }

    public Tab desktop() {
        page.setViewportSize(1440, 900);
        return this;
    }

    public Tab dark() {
        return wear(ColorScheme.DARK);
    }

    public Tab light() {
        return wear(ColorScheme.LIGHT);
    }

    /** Keeps a picture of the window in target/shots, where pictures are asked for. */
    public void shot(String name) {
        if (SHOTS_WANTED) {
            keep(name);
        }
    }

    /** Pictures of this page: desktop light and dark, and a phone. */
    public void shots(String name) {
        page.waitForLoadState();
        desktop().light();
        if (SHOTS_WANTED) {
            keep(name + "-light");
            dark().keep(name + "-dark");
            phone().light().keep(name + "-390");
            desktop();
        }
    }

    void keep(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    /** What went wrong so far is meant by the test. */
    public void forgive() {
        wrong.clear();
    }

    void assertNothingWentWrong() {
        assertThat(wrong).as("errors inside the browser").isEmpty();
    }

    void close() {
        window.close();
    }

    private Tab wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** Breaches of the content policy are console errors too. A 4xx page is no fault by itself. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load resource")) {
            wrong.add("console: " + message.text() + " at " + page.url());
        }
    }

    private void check(Response response) {
        boolean part = PARTS.contains(response.request().resourceType());
        if (response.status() >= (part ? 400 : 500)) {
            wrong.add(response.status() + " " + response.url());
        }
    }
}
