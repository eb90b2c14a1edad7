package org.vrazka.orders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Ids;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Writes an order in the browser, faster than the server answers. */
@BrowserTest
class OrderJourneyTest {
    private static final String QUANTITY = "lines[0].quantity";
    private static final String PRICE = "lines[0].price";
    private static final String DISCOUNT = "lines[0].discount";

    private final String code = "B-" + Ids.next();
    private final String customer = "Роза " + code;
    private Page page;
    private Tab tab;

    @BeforeEach
    void open(Tab tab, @Autowired ProductFixture products, @Autowired PartyFixture parties) {
        this.tab = tab;
        page = tab.signIn().page();
        products.product(code, "Болт", "1.20", "0.70");
        parties.customer(customer);
        tab.go("/orders/new");
    }

    @Test
    void writesAnOrderAndFindsItWithItsSums() {
        tab.field("Клиент").fill(customer);
        tab.field("Продукт").fill(code);
        tab.field("Продукт").blur();
        assertThat(line(PRICE)).hasValue("1,20");
        line(QUANTITY).fill("10");
        tab.button("Запиши").last().click();
        assertThat(page.locator("h1")).containsText("Поръчка");
        assertThat(page.locator("main")).containsText("12,00");
    }

    @Test
    void proposesWhomToAskForAtTheSiteUntilSomebodyElseIsChosen(@Autowired DSLContext db) {
        var party = db.fetchSingle(PARTY, PARTY.NAME.eq(customer)).getId();
        site(db, party, 0, "Склад", "Иван от склада");
        site(db, party, 1, "Магазин", "Мария от магазина");
        site(db, party, 2, "Офис", null);
        tab.field("Клиент").fill(customer);
        tab.field("Клиент").blur();
        var contact = tab.field("Лице за контакт");
        var site = tab.field("Обект за доставка");
        site.selectOption("Склад");
        assertThat(contact).hasValue("Иван от склада");
        site.selectOption("Магазин");
        assertThat(contact).hasValue("Мария от магазина");
        site.selectOption("Офис");
        assertThat(contact).hasValue("");
        contact.fill("Шефът");
        page.waitForResponse(
                answer -> answer.url().contains("/choices/contact"),
                () -> site.selectOption("Склад"));
        assertThat(contact).hasValue("Шефът");
        assertThat(page.locator("#contact-hint")).not().containsText("на обекта");
    }

    private static void site(DSLContext db, UUID party, int at, String name, @Nullable String who) {
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, Ids.next())
                .set(PARTY_SITE.PARTY_ID, party)
                .set(PARTY_SITE.POSITION, (short) at)
                .set(PARTY_SITE.NAME, name)
                .set(PARTY_SITE.CONTACT, who)
                .execute();
    }

    @Test
    void losesNothingThatIsTypedWhileTheLinesAreRedrawn() {
        var held = hold();
        line(QUANTITY).fill("10");
        line(PRICE).fill("2");
        line(DISCOUNT).focus();
        page.waitForCondition(() -> asksFor(held.peekLast(), "2"));
        line(DISCOUNT).fill("5");

        release(held);
        assertThat(page.locator(".sums")).containsText("20,00");
        assertThat(line(DISCOUNT)).hasValue("5");
        line(DISCOUNT).blur();
        assertThat(page.locator(".sums")).containsText("19,00");
    }

    @Test
    void pressesTheButtonThatOneBeganToPress() {
        line(QUANTITY).fill("10");
        var box = page.locator("#add-line").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down(new Mouse.DownOptions());
        page.waitForTimeout(120);
        page.mouse().up();

        assertThat(page.locator("#lines tbody tr")).hasCount(2);
        assertThat(line(QUANTITY)).hasValue("10");
    }

    private Locator line(String field) {
        return page.locator("[id='" + field + "']");
    }

    /** Keeps the answers to changes of lines back, until they are released. */
    private Deque<Route> hold() {
        var held = new ArrayDeque<Route>();
        page.route(url -> url.endsWith("/orders/lines"), held::add);
        return held;
    }

    private static boolean asksFor(@Nullable Route last, String price) {
        return last != null && last.request().postData().contains("price=" + price);
    }

    private void release(Deque<Route> held) {
        page.unrouteAll();
        held.forEach(Route::resume);
    }
}
