package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.browser.Crawl;
import org.vrazka.browser.Tab;

/** Opens every page that can be reached from the menu. */
@BrowserTest
class CrawlTest {
    @Test
    void everyPageHoldsWhatAllPagesMust(Tab bulgarian, Tab english) {
        english.go("/sign-in");
        bulgarian.signIn();
        english.signIn();
        english.page().locator("[popovertarget=me]").click();
        english.button("English").click();

        var crawl = new Crawl(bulgarian, english).from("/");

        assertThat(crawl.faults()).isEmpty();
    }
}
