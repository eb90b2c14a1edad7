package org.vrazka.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

@BrowserTest
class LettersBrowserTest {
    private static final Pattern LINK = Pattern.compile("http\\S+/set-password/\\S+");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringInvitationsAndNewPasswords(Tab admin, Tab nina) throws Exception {
        admin.signIn().go("/mail-server");
        admin.field("Сървър (SMTP)").fill("127.0.0.1");
        admin.field("Порт").fill("x");
        admin.field("Адрес на подателя").fill("crm@example.org");
        admin.button("Запиши").click();
        assertThat(admin.page().locator(".err")).containsText("Порт от 1");
        admin.field("Порт").fill(String.valueOf(server.getSmtp().getPort()));
        admin.page().locator("#security").selectOption("NONE");
        admin.button("Запиши").click();
        assertThat(admin.page().locator(".notice")).containsText("щом се знае адресът");
        admin.button("Изпрати пробно писмо").click();
        assertThat(admin.page().locator(".notice[data-tone=good]")).containsText("250");
        assertThat(letter(1).getSubject()).isEqualTo("Пробно писмо от Vrazka");

        address(admin);
        admin.go("/users/new");
        admin.field("Име").fill("Нина Нова");
        admin.field("Имейл").fill("nina@example.org");
        admin.field("Търговски мениджър").check();
        admin.button("Създай").click();
        assertThat(admin.page().locator("#toasts")).containsText("nina@example.org");
        var invitation = letter(2);
        assertThat(invitation.getSubject()).isEqualTo("Покана за Vrazka на Вихрен Профил АД");
        nina.page().navigate(link(invitation));
        nina.field("Нова парола").fill("тиха бяла река");
        nina.button("Запиши и влез").click();
        nina.page().waitForURL("**/");

        nina.page().context().clearCookies();
        nina.go("/sign-in");
        nina.link("Забравена парола").click();
        nina.shots("forgotten");
        assertThat(new Audit(nina).words().width().access().faults()).isEmpty();
        nina.field("Имейл").fill("NINA@example.org");
        nina.button("Изпрати писмо").click();
        String told = nina.page().locator("main p.muted").first().textContent();
        assertThat(letter(3).getSubject()).startsWith("Нова парола");
        nina.page().navigate(link(letter(3)));
        assertThat(nina.page().locator("h1")).containsText("Избери парола");

        nina.go("/sign-in/forgotten");
        nina.field("Имейл").fill("nobody@example.org");
        nina.button("Изпрати писмо").click();
        assertThat(nina.page().locator("main p.muted").first()).hasText(told);
        admin.page().waitForTimeout(3_000);
        assertThat(server.getReceivedMessages()).hasSize(3);

        admin.go("/mail-server");
        assertThat(admin.page().locator("tbody tr")).hasCount(2);
        admin.shots("mail-server");
        assertThat(new Audit(admin).words().width().access().faults()).isEmpty();
        admin.button("Премахни").click();
        assertThat(admin.page().locator("#toasts")).containsText("Сървърът е премахнат");
    }

    @Test
    void tellWhatTheServerHasAgainstThem(Tab admin) throws Exception {
        try (var refusing = new ScriptedServer(Map.of("RCPT", "550 no such user here"))) {
            admin.signIn().go("/mail-server");
            admin.field("Сървър (SMTP)").fill("127.0.0.1");
            admin.field("Порт").fill(String.valueOf(refusing.address().port()));
            admin.field("Адрес на подателя").fill("crm@example.org");
            admin.page().locator("#security").selectOption("NONE");
            admin.button("Запиши").click();
            admin.button("Изпрати пробно писмо").click();

            assertThat(admin.page().locator(".notice[data-tone=bad]"))
                    .containsText("550 no such user here");
            admin.button("Премахни").click();
        }
    }

    /** What the site's address is set to, links begin with: here it is this very server's. */
    private static void address(Tab admin) {
        admin.go("/company");
        String here = admin.page().url().replaceFirst("/company$", "");
        admin.field("Адрес на Vrazka").fill("https://crm.example.org/vrazka");
        admin.button("Запиши").click();
        assertThat(admin.page().locator(".err")).containsText("Пълният адрес");
        admin.field("Адрес на Vrazka").fill(here);
        admin.button("Запиши").click();
        assertThat(admin.page().locator("#toasts")).containsText("записани");
    }

    private MimeMessage letter(int number) throws InterruptedException {
        assertThat(server.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), number)).isTrue();
        return server.getReceivedMessages()[number - 1];
    }

    private static String link(MimeMessage letter) throws Exception {
        var link = LINK.matcher(letter.getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
