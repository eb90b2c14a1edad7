package org.vrazka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.BrowserTest;

/** The walk over all pages would find what is wrong, were there any. */
@BrowserTest
class AxeTest {
    private static final String PALE = "<h1>Връзка</h1><p style='color: #ccc'>Бледо</p>";

    @Test
    void tellsWhatSomeCannotReadOrHear(Tab tab) {
        tab.page().setContent(PALE + "<img src='data:,'><input>");
        var found = new Axe(tab.page()).grave();

        assertThat(found)
                .extracting(breach -> breach.replaceFirst(" .*", ""))
                .contains("color-contrast", "html-has-lang", "image-alt", "label");
        assertThat(found).anyMatch(b -> b.contains("×1: <p style") && b.contains("#cccccc"));
    }

    @Test
    void triesOnlyTheRuleThatIsNamedAndLooksAnew(Tab tab) {
        tab.page().setContent(PALE + "<img src='data:,'>");
        var axe = new Axe(tab.page());
        assertThat(axe.grave("color-contrast")).singleElement().asString().contains("contrast");

        tab.page().evaluate("() => { document.querySelector('p').style.color = '#000' }");
        assertThat(axe.grave("color-contrast")).isEmpty();
    }
}
