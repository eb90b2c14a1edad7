package org.vrazka.browser;

import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page must hold, whatever it is about; the answers name what does not. */
public final class Audit {
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    public Audit(Tab tab) {
        this.page = tab.page();
    }

    public List<String> faults() {
        return faults;
    }

    /** One h1, a language, nothing untranslated. */
    public Audit words() {
        int titles = page.locator("h1").count();
        if (titles != 1) {
            fault(titles + " h1");
        }
        UNTRANSLATED
                .matcher(page.content())
                .results()
                .map(found -> found.group())
                .distinct()
                .forEach(this::fault);
        return this;
    }

    /** The page itself scrolls down only. */
    public Audit width() {
        var wide =
                page.evaluate(
                        """
                        () => {
                          const room = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= room) return null;
                          const out = [...document.querySelectorAll("main *, header *")]
                            .find((e) => e.getBoundingClientRect().right > room + 1);
                          return document.documentElement.scrollWidth + " px wide, by " + (out?.outerHTML ?? "?").slice(0, 160);
                        }
                        """);
        if (wide != null) {
            fault(wide.toString());
        }
        return this;
    }

    /** What axe-core calls serious or critical. */
    public Audit access() {
        new Axe(page).grave().forEach(this::fault);
        return this;
    }

    /** Only the contrast of text, after a change of theme. */
    public Audit contrast() {
        new Axe(page).grave("color-contrast").forEach(this::fault);
        return this;
    }

    private void fault(String what) {
        faults.add(page.url().replaceFirst("https?://[^/]+", "") + ": " + what);
    }
}
