package org.vrazka.records.views;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.NotFound;

import java.util.Optional;

/** Lists and pages that have views, as far as who asks may see them. */
@Component
class ViewedPages {
    private final RecordKinds kinds;
    private final ObjectProvider<ViewedPage> pages;
    private final Lists lists;
    private final Scope scope;

    ViewedPages(RecordKinds kinds, ObjectProvider<ViewedPage> pages, Lists lists, Scope scope) {
        this.kinds = kinds;
        this.pages = pages;
        this.lists = lists;
        this.scope = scope;
    }

    boolean has(String name) {
        return page(name).isPresent() || kinds.find(name).isPresent();
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

    private Optional<ViewedPage> page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .filter(page -> scope.allows(page.kind(), Action.SEE))
                .findFirst();
    }
}
