package org.vrazka.records.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.parties.PartyFixture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

@BrowserTest
class FileJourneyTest {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static FilePayload text(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isBroughtLookedAtRenamedThrownAwayAndBroughtBack(Tab tab) throws Exception {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Акме ООД");
        tab.go("/parties/" + party);
        page.locator(".tabs a[href$='/files']").click();
        assertThat(page.locator(".empty")).containsText("Още няма файлове");
        tab.shots("files-empty");

        page.setInputFiles(
                "#file",
                new FilePayload[] {
                    text("Договор 2026.txt", "Доставка до 30 дни."),
                    new FilePayload("снимка.png", "image/png", DOT)
                });
        tab.button("Добави файлове").click();
        assertThat(page.locator(".toast")).containsText("Добавени са 2 файла.");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator(".tabs a[aria-current] .count")).hasText("2");
        tab.shots("files");

        tab.link("снимка.png").first().click();
        assertThat(page.locator(".sight img")).isVisible();
        page.waitForFunction("document.querySelector('.sight img').naturalWidth === 1");
        tab.shots("file");
        page.goBack();

        tab.link("Договор 2026.txt").first().click();
        var saved = page.waitForDownload(() -> tab.link("Запази при себе си").click());
        assertThat(saved.suggestedFilename()).isEqualTo("Договор 2026.txt");
        assertThat(Files.readString(saved.path())).isEqualTo("Доставка до 30 дни.");
        tab.field("Име на файла").fill("");
        tab.field("Име на файла").evaluate("input => input.removeAttribute('required')");
        tab.button("Преименувай").click();
        assertThat(page.locator("#name-error")).containsText("Напиши име на файла.");
        tab.field("Име на файла").fill("Договор 17.txt");
        tab.button("Преименувай").click();
        assertThat(page.locator("tbody")).containsText("Договор 17.txt");

        tab.link("Договор 17.txt").first().click();
        assertThat(page.locator(".thread")).containsText("Договор 2026.txt");
        tab.button("Изтрий").click();
        assertThat(page.locator(".toast")).containsText("Файлът е в кошчето.");
        assertThat(page.locator("details")).containsText("Изтрити файлове: 1");
        tab.button("Върни").click();
        assertThat(page.locator("tbody tr")).hasCount(2);

        tab.go("/parties/" + party);
        assertThat(page.locator("#timeline")).containsText("Договор 17.txt");
        tab.shots("party-files");
        tab.forgive();
    }

    @Test
    void standOnTheCardOfWhatTheyAreBeside(@WithoutScripts Tab tab) {
        var page = tab.signIn().page();
        var contact = tab.spring().getBean(ContactFixture.class).contact("Иван Петров").save();
        tab.go("/contacts/" + contact);
        tab.link("Файлове").click();
        page.setInputFiles("#file", text("CV.txt", "Опит"));
        tab.button("Добави файлове").click();
        assertThat(page.locator("tbody")).containsText("CV.txt");
        page.setInputFiles("#file", text("празен.txt", ""));
        tab.button("Добави файлове").click();
        assertThat(page.locator("#file-error"))
                .containsText("Файлът „празен.txt“ е празен; нищо не е добавено.");
        assertThat(page.locator("tbody tr")).hasCount(1);
        tab.forgive();
    }
}
