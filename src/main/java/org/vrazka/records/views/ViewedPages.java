package org.vrazka.records.views;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Scope;
import org.vrazka.records.Export;
import org.vrazka.records.FileFormat;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.NotFound;

import java.io.OutputStream;
import java.util.Optional;

/** Lists and pages that have views, as far as who asks may see them. */
@Component
class ViewedPages {
    private final RecordKinds kinds;
    private final ObjectProvider<ViewedPage> pages;
    private final Lists lists;
    private final Export export;
    private final Scope scope;

    ViewedPages(
            RecordKinds kinds,
            ObjectProvider<ViewedPage> pages,
            Lists lists,
            Export export,
            Scope scope) {
        this.kinds = kinds;
        this.pages = pages;
        this.lists = lists;
        this.export = export;
        this.scope = scope;
    }

    boolean has(String name) {
        return page(name).isPresent() || kinds.find(name).isPresent();
    }

    /** Whether it is no list: only the page itself knows what its state says. */
    boolean isReport(String name) {
        return page(name).isPresent();
    }

    void refuseUnless(String name) {
        if (!has(name)) {
            throw new NotFound("list", name);
        }
    }

    /** A state that the list or page understands. */
    String state(String name, String typed) {
        return page(name)
                .map(page -> page.state().apply(typed))
                .orElseGet(() -> ofList(name, typed));
    }

    private String ofList(String name, String typed) {
        var query = ListQuery.ofState(typed);
        lists.check(kinds.get(name).listing().get().catalogue(), query);
        return query.state();
    }

    /**
     * What a view shows, as a file.
     *
     * @throws Forbidden to who may not take it away
     */
    void write(SavedView view, FileFormat format, OutputStream out) {
        var page = page(view.list());
        if (page.isPresent()) {
            export.write(page.get().kind(), page.get().file().apply(view.state()), format, out);
            return;
        }
        refuseUnlessGivenAway(view.list());
        var kind = kinds.get(view.list());
        export.write(kind.listing().get(), ListQuery.ofState(view.state()), format, out);
    }

    /**
     * @throws Forbidden to who may not take away what a list or page shows
     */
    void refuseUnlessGivenAway(String name) {
        if (page(name).isEmpty() && !scope.allows(kinds.get(name).kind(), Action.EXPORT)) {
            throw new Forbidden(kinds.get(name).kind(), Action.EXPORT);
        }
    }

    private Optional<ViewedPage> page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .filter(page -> scope.allows(page.kind(), Action.SEE))
                .findFirst();
    }
}
