package org.vrazka.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Ids;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** What the bank told of an order, from the file to its card. */
@BrowserTest
class PaymentImportJourneyTest {
    private static final double PATIENCE = 90_000;

    private final String number = "PI-" + Ids.next();
    private UUID order;

    @BeforeEach
    void anOrder(@Autowired OrderFixture orders, @Autowired PartyFixture parties) {
        order =
                orders.order(parties.customer("Роза " + number), "2026-03-05")
                        .number(number)
                        .line("5", "2")
                        .save();
    }

    @Test
    void bringsPaymentsInAndTakesThemBack(Tab tab) {
        tab.signIn().go("/imports/new");
        choose(
                tab,
                """
                Фактура;Дата на плащане;Платена сума;Начин на плащане
                %s;10.03.2026;4,50;по банка
                няма такава;10.03.2026;4,50;по банка
                """);
        tab.button("Напред").click();
        assertThat(tab.page().locator("[name=kind]")).hasValue("PAYMENTS", patient());
        assertThat(tab.page().locator("[name=field-0]")).hasValue("order");
        assertThat(tab.page().locator("[name=field-3]")).hasValue("means");
        ImportTab.look(tab, "import-payments-mapping");
        tab.button("Проба").last().click();
        assertThat(tab.page().locator("main"))
                .containsText(
                        "Няма поръчка „няма такава“",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(tab.page().locator(".props")).containsText("Нови плащания");
        ImportTab.look(tab, "import-payments-dry-run");
        tab.page().locator("form[action$='/run'] .primary").click();
        assertThat(tab.page().locator("main h2").first())
                .hasText(
                        "Какво направи изпълнението",
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        var address = tab.page().url();
        tab.go("/orders/" + order);
        assertThat(tab.page().locator("main")).containsText("4,50");
        tab.page().navigate(address);
        tab.button("Върни импорта").click();
        assertThat(tab.page().locator("main"))
                .containsText(
                        "Върнато е всичко",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void bringsPaymentsInInEnglishWithoutScripts(@WithoutScripts Tab tab)
            throws InterruptedException {
        tab.signIn().page().locator("[popovertarget=me]").click();
        tab.button("English").click();
        tab.go("/imports/new");
        choose(
                tab,
                """
                Invoice,Payment date,Amount,Method
                %s,2026-03-10,4.50,cash
                %<s,2026-03-11,1.50,by pigeon
                """);
        tab.button("Next").click();
        ImportTab.untilShown(tab, "[name=field-0]");
        assertThat(tab.page().locator("[name=kind]")).hasValue("PAYMENTS");
        tab.button("Dry run").last().click();
        ImportTab.untilShown(tab, ".figs");
        assertThat(tab.page().locator("tbody").last())
                .containsText("“by pigeon” is no known way to pay");
        tab.page().locator("form[action$='/run'] .primary").click();
        ImportTab.untilShown(tab, "text=Undo the import");
        tab.go("/orders/" + order + "/payments");
        assertThat(tab.page().locator("body")).containsText("4,50");
    }

    @Test
    void triesDeliveriesAndComplaintsOfTheOrderToo(Tab tab) {
        tab.signIn();
        tries(
                tab,
                "DELIVERIES",
                "Фактура;Дата на доставка;Ред №;Доставено количество\n%s;10.03.2026;1;9\n",
                "остава по поръчката");
        tries(
                tab,
                "COMPLAINTS",
                "Поръчка;Дата на рекламация;Дефект;Решение\n%s;13.03.2026;ръжда;може би\n",
                "не е познато решение");
    }

    private void tries(Tab tab, String kind, String file, String reason) {
        tab.go("/imports/new");
        choose(tab, file);
        tab.button("Напред").click();
        assertThat(tab.page().locator("[name=kind]")).hasValue(kind, patient());
        tab.button("Проба").last().click();
        assertThat(tab.page().locator("main"))
                .containsText(
                        reason, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        ImportTab.look(tab, "import-" + kind.toLowerCase(Locale.ROOT) + "-dry-run");
    }

    private void choose(Tab tab, String file) {
        tab.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "плащания.csv",
                                "text/csv",
                                file.formatted(number).getBytes(StandardCharsets.UTF_8)));
    }

    private static LocatorAssertions.HasValueOptions patient() {
        return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE);
    }
}
