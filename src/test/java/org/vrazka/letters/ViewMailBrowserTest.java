package org.vrazka.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.views.ViewMailFixture;

import java.time.Duration;
import java.time.Instant;

/** A list that comes by mail every morning. */
@BrowserTest
class ViewMailBrowserTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired UserFixture users;
    @Autowired ProductFixture products;
    @Autowired ViewMailFixture mails;
    @Autowired MailServers servers;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsTheListThatWasAskedForOnce(Tab tab) throws Exception {
        products.product("V-1", "Пощенска вода");
        products.product("V-2", "Пощенска сол");
        tab.signIn(users.admin()).go("/products?filter=name==*вода*");
        tab.button("Изглед").click();
        tab.page().locator("#name").fill("Води");
        tab.page().locator("#view-new button.primary").click();
        open(tab);
        assertThat(tab.page().locator(".empty")).containsText("Няма пощенски сървър");

        users.act(users.admin());
        var port = String.valueOf(server.getSmtp().getPort());
        servers.change(new MailServerForm("127.0.0.1", port, "NONE", "", "", "crm@example.org"));
        tab.page().reload();
        tab.field("Изпращай ми").selectOption("DAY");
        tab.field("В часа").fill("25");
        tab.button("Запази").click();
        assertThat(tab.page().locator(".err")).containsText("от 0 до 23");
        tab.field("В часа").fill("7");
        tab.shots("view-mail");
        tab.button("Запази").click();
        assertThat(tab.page().locator("#toasts")).containsText("Ще го получаваш по пощата");
        open(tab);
        assertThat(tab.page().locator("header p")).containsText("07:00");

        mails.sendDue(Instant.now().plus(Duration.ofDays(3)));
        mails.sendDue(Instant.now().plus(Duration.ofDays(3)));
        var letter = letter();
        assertThat(letter.getSubject()).isEqualTo("Води");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("„Води“", "Файлът е приложен");
        assertThat(rows(parts.getBodyPart(1))).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(1);

        tab.field("Изпращай ми").selectOption("NEVER");
        tab.button("Запази").click();
        assertThat(tab.page().locator("#toasts")).containsText("Няма да го получаваш");
    }

    private static void open(Tab tab) {
        tab.page().locator("[popovertarget=view-menu]").click();
        tab.link("По пощата…").click();
    }

    private static long rows(BodyPart file) throws Exception {
        assertThat(file.getFileName()).startsWith("vrazka-").endsWith(".xlsx");
        try (var book = new ReadableWorkbook(file.getInputStream());
                var rows = book.getFirstSheet().openStream()) {
            return rows.count();
        }
    }

    private MimeMessage letter() {
        assertThat(server.waitForIncomingEmail(15_000, 1)).isTrue();
        return server.getReceivedMessages()[0];
    }
}
