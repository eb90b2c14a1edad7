package org.vrazka.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.vrazka.browser.Audit;
import org.vrazka.browser.Tab;

/** What journeys through an import have in common. */
final class ImportTab {
    private ImportTab() {}

    static void look(Tab tab, String name) {
        tab.shots(name);
        var audit = new Audit(tab).words().width().access();
        tab.phone();
        audit.width();
        tab.desktop();
        Assertions.assertThat(audit.faults()).as(name).isEmpty();
    }

    static void untilShown(Tab tab, String what) throws InterruptedException {
        for (int i = 0; i < 100 && tab.page().locator(what).count() == 0; i++) {
            Thread.sleep(300);
            tab.page().reload();
        }
        assertThat(tab.page().locator(what).first()).isVisible();
    }
}
