package org.vrazka.duplicates;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.UUID;
import java.util.regex.Pattern;

@BrowserTest
class PersonPagesTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired SearchFixture searches;
    private UUID one;
    private UUID other;

    @BeforeEach
    void twins() throws InterruptedException {
        var firm = parties.party("Двойна роза").save();
        one =
                contacts.contact("Двойник Розов")
                        .at(firm)
                        .email("dvoynik@rosa.bg")
                        .phone("+359888111111")
                        .save();
        other =
                contacts.contact("Dvoynik Rozov")
                        .at(firm)
                        .email("dvoynik@rosa.bg")
                        .phone("+359888222222")
                        .save();
        searches.inTheBackground(Kind.CONTACTS);
    }

    @Test
    void whoIsThereAlreadyIsToldWhileOneTypes(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/contacts/new");
        tab.field("Собствено име").fill("Dvoynik");
        tab.field("Фамилия").fill("Rozov");
        tab.field("Фамилия").blur();

        var hint = page.locator("output .notice");
        assertThat(hint).containsText("Този човек може вече да е въведен");
        assertThat(hint).containsText("Двойник Розов");
        assertThat(hint).containsText("%");
        assertThat(new Audit(tab).width().access().faults()).isEmpty();
        tab.shots("contact-typed");
        hint.locator("a").first().click();
        assertThat(page.locator("h1")).containsText("озов");
        tab.forgive();
    }

    @Test
    void whoSeesContactsAloneHasDuplicatesInHisMenuToo(Tab tab) {
        var page =
                tab.signIn(
                                users.user(
                                        "Само контакти",
                                        new Grant(Kind.CONTACTS, Action.SEE, Reach.ALL)))
                        .page();
        tab.go("/contacts");
        page.locator("nav a[href='/contact-duplicates']").first().click();

        assertThat(page.locator("h1")).hasText("Дубликати");
        assertThat(page.locator("tbody tr").first()).containsText("озов");
    }

    @Test
    void mergesFieldByFieldLeadsOnAndTakesApart(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/duplicates");
        tab.page().locator("nav.tabs a[href='/contact-duplicates']").click();
        var row = page.locator("tbody tr", has("Двойник Розов")).first();
        assertThat(row).containsText("еднакъв имейл");
        assertThat(row).containsText("при един и същ контрагент");
        assertThat(new Audit(tab).width().access().faults()).isEmpty();
        tab.shots("contact-duplicates");
        row.locator("a.btn").click();
        page.locator("input[name=winner][value='" + one + "']").check();
        page.locator("input[name=take-given_name][value='" + other + "']").check();
        assertThat(new Audit(tab).width().access().faults()).isEmpty();
        tab.shots("contact-compare");
        tab.phone();
        assertThat(new Audit(tab).width().faults()).isEmpty();
        tab.desktop();
        page.locator("button.primary", has("Слей")).click();

        assertThat(page).hasURL(Pattern.compile(".*/contacts/" + one));
        assertThat(page.locator("h1")).hasText("Dvoynik Rozov");
        assertThat(page.locator("main")).containsText("822 2222");
        tab.go("/contacts/" + other);
        assertThat(page).hasURL(Pattern.compile(".*/contacts/" + one));
        tab.go("/contacts/" + one + "/history");
        assertThat(page.locator("main")).containsText("Dvoynik Rozov");

        tab.go("/contact-merges");
        tab.shots("contact-merges");
        page.locator("tbody tr", has("Dvoynik Rozov")).first().locator("form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/contacts/" + other));
        assertThat(page.locator("h1")).hasText("Dvoynik Rozov");
        tab.go("/contacts/" + one);
        assertThat(page.locator("h1")).hasText("Двойник Розов");
    }

    @Test
    void saysThatTwoAreNoDuplicatesWithoutScripts(@WithoutScripts Tab tab) {
        var page = tab.signIn(users.admin()).page();
        tab.go("/contact-duplicates");
        var rows = page.locator("tbody tr", has("Двойник Розов"));
        int before = rows.count();
        assertThat(before).isPositive();
        rows.first().locator("form button").click();
        assertThat(rows).hasCount(before - 1);
        tab.go("/contact-duplicates?apart=true");
        assertThat(rows.first()).isVisible();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
