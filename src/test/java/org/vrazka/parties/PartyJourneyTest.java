package org.vrazka.parties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.products.ProductFixture;

import java.util.Comparator;
import java.util.List;

@BrowserTest
class PartyJourneyTest {
    @Test
    void fromANewCompanyToItsDeletionAndBack(Tab tab) {
        var page = tab.signIn().page();
        tab.go("/parties/new");
        tab.field("Име").fill("Българска роза АД");
        tab.field("ЕИК").fill("107 555 319");
        tab.field("ЕИК").blur();
        assertThat(page.locator("#eik-note")).hasText("Контролната цифра трябва да е 5.");
        tab.field("ЕИК").fill("107 555 315");
        tab.field("Регион").fill("Варна");
        tab.field("Телефон").fill("няма");
        tab.shots("party-form");
        tab.button("Запиши").click();
        assertThat(page.locator("[id='phones[0].value-error']"))
                .containsText("Това не е телефонен номер");
        assertThat(tab.field("Име")).hasValue("Българска роза АД");

        tab.field("Телефон").fill("0888 123 456");
        page.locator("#phones-add").click();
        page.locator("[id='phones[1].value']").fill("052 601 234");
        page.locator("[id='phones[1].kind']").selectOption("FAX");
        page.locator("#phones li").nth(1).getByLabel("Направи го основен").click();
        assertThat(page.locator("[id='phones[0].value']")).hasValue("052 601 234");
        assertThat(tab.field("Име")).hasValue("Българска роза АД");
        tab.shots("party-phones");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Българска роза АД");
        assertThat(page.locator(".toast")).containsText("Контрагентът е записан.");
        assertThat(page.locator(".facts")).containsText("Варна, България");
        tab.shots("party-card");

        page.keyboard().press("Control+k");
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Търси или изпълни команда"))
                .pressSequentially("balgarska roz");
        page.locator("#found").getByText("Българска роза АД").click();
        assertThat(page.locator("h1")).hasText("Българска роза АД");

        tab.spring().getBean(ProductFixture.class).priceList("Едро Девня");
        tab.link("Промени").click();
        tab.field("Име").fill("Тракийска роза АД");
        fillMore(tab);
        tab.shots("party-form-more");
        tab.button("Запиши").click();
        assertThat(page.locator("h1")).hasText("Тракийска роза АД");
        assertThat(page.locator(".notice")).containsText("Спряно: продажби. неплатени фактури");
        assertThat(page.locator("main")).containsText("BG80 BNBG 9661 1020 3456 78");
        assertThat(page.locator("main")).containsText("Сертификат 3.1");
        assertThat(page.locator("main")).containsText("21 дни, Едро Девня");
        tab.shots("party-card-more");

        tab.button("Изтрий").click();
        assertThat(page.locator(".toast")).containsText("„Тракийска роза АД“ е в кошчето.");
        assertThat(page.locator("#list")).not().containsText("Тракийска");
        tab.button("Върни").click();
        assertThat(page.locator("h1")).hasText("Тракийска роза АД");
        tab.go("/parties");
        assertThat(page.locator("#list")).containsText("Тракийска роза АД");
        tab.shots("parties");
        tab.forgive();
    }

    private static void fillMore(Tab tab) {
        var page = tab.page();
        tab.field("Дни за плащане").fill("30");
        tab.field("Отстъпка, %").fill("2,5");
        tab.field("Продажбите са спрени").check();
        tab.field("Защо е спряно").fill("неплатени фактури");
        page.locator("#accounts-add").click();
        page.locator("[id='accounts[0].iban']").fill("bg80bnbg96611020345678");
        page.locator("#sites-add").click();
        page.locator("[id='sites[0].name']").fill("Склад Девня");
        page.locator("[id='sites[0].manager']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='sites[0].paymentDays']").fill("21");
        page.locator("[id='sites[0].priceList']").selectOption("Едро Девня");
        page.locator("#needs-add").click();
        page.locator("[id='needs[0].text']").fill("Сертификат 3.1");
        page.locator("#dates-add").click();
        page.locator("[id='dates[0].day']").fill("2030-12-31");
    }

    @Test
    void showsPeopleBeforeTheTimelineOnAPhone(Tab tab) {
        var page = tab.signIn().page();
        var party = tab.spring().getBean(PartyFixture.class).customer("Балкан Хидро АД");
        tab.go("/parties/" + party);
        tab.phone();
        var headings = List.of("Лица за контакт", "Данни", "Поръчки", "Хронология");
        headings.forEach(one -> assertThat(heading(page, one)).isVisible());
        assertThat(headings).isSortedAccordingTo(Comparator.comparing(one -> top(page, one)));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        tab.shot("party-card-390");
    }

    private static double top(Page page, String heading) {
        return heading(page, heading).boundingBox().y;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
