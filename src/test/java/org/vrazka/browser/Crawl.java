package org.vrazka.browser;

import com.microsoft.playwright.PlaywrightException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Walks over all pages in two tabs, one for each language, and audits each. */
public final class Crawl {
    private static final int ENOUGH = 100;

    private final Tab bulgarian;
    private final Tab english;
    private final Links links = new Links();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> visited = new TreeSet<>();
    private final Forms forms;

    public Crawl(Tab bulgarian, Tab english) {
        this.bulgarian = bulgarian;
        this.english = english;
        this.forms = new Forms(bulgarian);
    }

    public Crawl from(String page) {
        links.add(List.of(page));
        for (var next = links.next();
                next.isPresent() && visited.size() < ENOUGH;
                next = links.next()) {
            visit(next.get());
        }
        return this;
    }

    public List<String> faults() {
        return faults;
    }

    public Set<String> visited() {
        return visited;
    }

    private void visit(String path) {
        if (isFile(path)) {
            return;
        }
        visited.add(path);
        if (!answers(bulgarian.desktop().light(), path)) {
            return;
        }
        links.add(hrefs());
        forms.refused(bulgarian).forEach(form -> faults.add(path + ": " + form));
        var audit = new Audit(bulgarian).words().width().access();
        bulgarian.dark();
        audit.contrast();
        bulgarian.phone();
        audit.width();
        faults.addAll(audit.faults());
        if (answers(english.phone(), path)) {
            faults.addAll(new Audit(english).words().width().faults());
        }
    }

    private boolean answers(Tab tab, String path) {
        try {
            var answer = tab.go(path);
            if (answer != null && answer.status() != 200) {
                faults.add(path + ": " + answer.status());
                return false;
            }
            return true;
        } catch (PlaywrightException e) {
            faults.add(path + ": " + e.getMessage());
            return false;
        }
    }

    /** A link to a file is asked for only: it opens nothing. */
    private boolean isFile(String path) {
        if (!path.matches(".*(\\.(csv|xlsx|json|xml)|/export\\b).*")) {
            return false;
        }
        int status = bulgarian.page().request().get(bulgarian.address() + path).status();
        if (status != 200) {
            faults.add(path + ": " + status);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private List<String> hrefs() {
        return (List<String>)
                bulgarian
                        .page()
                        .evaluate(
                                """
                                () => [...document.querySelectorAll("a[href^='/']")]
                                  .map((a) => a.getAttribute("href"))
                                """);
    }
}
