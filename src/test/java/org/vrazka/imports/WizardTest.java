package org.vrazka.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;

import java.nio.charset.StandardCharsets;

@BrowserTest
class WizardTest {
    private static final double PATIENCE = 90_000;

    private static final String SMALL =
            """
            Номер;Дата;Контрагент;ЕИК;Артикул;Наименование;Количество;Цена
            1001;05.01.2025;Българска роза ООД;131129282;A1;Лампа;2;1 234,50
            1001;05.01.2025;Българска роза ООД;131129282;A2;Ваза;1;3,25
            1002;31.02.2025;Арматура АД;175083428;A1;Лампа;2;1 234,50
            """;

    @Test
    void bringsAFileOfInvoicesInByFourSteps(Tab tab) {
        tab.signIn().go("/imports");
        tab.shots("imports-none");
        tab.link("Внеси файл").first().click();
        assertThat(tab.page().locator("#file")).hasCount(1);
        ImportTab.look(tab, "imports-file");
        tab.page().locator("#file").setInputFiles(ImportFixture.RETAIL);
        tab.button("Напред").click();

        assertThat(tab.page().locator("[name=field-0]")).hasValue("number", patient());
        assertThat(tab.page().locator("[name=field-6]")).hasValue("customer");
        assertThat(tab.page().locator("[name=rule-0-action]")).hasValue("RETURN");
        assertThat(tab.page().locator("[name=rule-0-value]")).hasValue("C");
        ImportTab.look(tab, "imports-mapping");
        tab.button("Проба").last().click();

        assertThat(tab.page().locator("main h2").first())
                .hasText("Какво ще направи изпълнението", textPatiently());
        assertThat(tab.page().locator(".figs")).containsText("207\u00a0737");
        assertThat(tab.page().locator(".figs")).containsText("1\u00a0292");
        ImportTab.look(tab, "imports-dry-run");
        tab.page().locator("form[action$='/run'] .primary").click();

        assertThat(tab.page().locator("main h2").first())
                .hasText("Какво направи изпълнението", textPatiently());
        assertThat(tab.page().locator(".props")).containsText("8\u00a0126");
        ImportTab.look(tab, "imports-done");
    }

    @Test
    void worksWithoutScriptsAndShowsWhatIsWrong(@WithoutScripts Tab tab)
            throws InterruptedException {
        tab.signIn().go("/imports/new");
        tab.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "малък.csv", "text/csv", SMALL.getBytes(StandardCharsets.UTF_8)));
        tab.button("Напред").click();
        ImportTab.untilShown(tab, "[name=field-0]");
        assertThat(tab.page().locator("[name=separator]")).hasValue(";");
        assertThat(tab.page().locator("[name=dates]")).hasValue("DAY_FIRST");
        assertThat(tab.page().locator("[name=decimals]")).hasValue("COMMA");
        assertThat(tab.page().locator("[name=field-2]")).hasValue("customerName");

        tab.page().locator("[name=field-7]").selectOption("");
        tab.button("Проба").last().click();
        assertThat(tab.page().locator(".notice").first()).containsText("Нужно е: Цена");
        tab.page().locator("[name=field-7]").selectOption("price");
        tab.button("Проба").last().click();

        ImportTab.untilShown(tab, ".figs");
        assertThat(tab.page().locator("tbody").last()).containsText("„31.02.2025“ не е дата");
        tab.page().locator("form[action$='/run'] .primary").click();
        ImportTab.untilShown(tab, "text=Върни импорта");
        tab.button("Върни импорта").click();
        ImportTab.untilShown(tab, "text=Върнато е всичко");
    }

    private static LocatorAssertions.HasValueOptions patient() {
        return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions textPatiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }
}
