package org.vrazka.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/**
 * Asks axe-core what it calls serious or critical in a page. It is told to gather breaches only,
 * and given to a page once: both are most of its time.
 */
final class Axe {
    private static final String SOURCE = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final String GRAVE =
            """
            async (rules) => {
              const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
              const found = await axe.run(document, { ...only, resultTypes: ["violations"] });
              return found.violations
                .filter((rule) => ["serious", "critical"].includes(rule.impact))
                .map((rule) => rule.id + " ×" + rule.nodes.length + ": " + rule.nodes[0].html
                  + " — " + rule.nodes[0].failureSummary.replace(/\\s+/g, " "));
            }
            """;

    private final Page page;

    Axe(Page page) {
        this.page = page;
    }

    /** Without a rule, all are tried. */
    @SuppressWarnings("unchecked")
    List<String> grave(String... rules) {
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(GRAVE, rules);
    }
}
