package org.vrazka.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;
import org.vrazka.browser.Tab;
import org.vrazka.browser.WithoutScripts;

@BrowserTest
class RolesBrowserTest {
    @Test
    void copiesAReadyMadeRoleAndChangesOneRight(@WithoutScripts Tab tab) {
        tab.signIn().go("/roles");
        tab.link("Търговски мениджър").click();
        tab.shots("role");
        tab.link("Направи копие").click();
        tab.field("Име на български").fill("Старши търговец");
        tab.field("Име на английски").fill("Senior seller");
        tab.field("Контрагенти: Вижда").selectOption("TEAM");
        tab.button("Запиши").click();

        assertThat(tab.page().locator("h1")).hasText("Старши търговец");
        assertThat(tab.field("Контрагенти: Вижда")).hasValue("TEAM");
        assertThat(tab.field("Поръчки: Променя")).hasValue("OWN");

        tab.button("Изтрий").click();
        assertThat(tab.page().locator("tbody")).not().containsText("Старши търговец");
        tab.button("Върни").click();
        assertThat(tab.page().locator("h1")).hasText("Старши търговец");
    }
}
