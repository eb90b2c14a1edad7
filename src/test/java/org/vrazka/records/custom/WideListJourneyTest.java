package org.vrazka.records.custom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

@BrowserTest
class WideListJourneyTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired WideList wide;

    @Test
    void fiftyColumnsScrollInTheirOwnRoom(Tab tab) {
        var page = tab.signIn(users.admin()).page();
        users.act(users.admin());
        wide.define();
        parties.party("Фирма Едно").classes("REGULAR A X").save();
        parties.party("Фирма Две").classes("LOST C Z").save();

        tab.go(wide.address());
        assertThat(page.locator("th")).hasCount(WideList.COLUMNS);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(new Audit(tab).width().access().faults()).isEmpty();
        tab.shot("wide-list-1440");
        page.locator("#list .tbl").evaluate("part => part.scrollLeft = part.scrollWidth");
        assertThat(page.locator("th").last()).isInViewport();
        tab.phone();
        assertThat(new Audit(tab).width().faults()).isEmpty();
        tab.shot("wide-list-390");
    }
}
