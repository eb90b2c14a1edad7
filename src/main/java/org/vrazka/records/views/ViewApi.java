package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Rsql;

import java.util.List;
import java.util.UUID;

/** Saved views for programs: what they hold is what the list's own interface is asked with. */
@RestController
class ViewApi {
    private final SavedViews views;

    ViewApi(SavedViews views) {
        this.views = views;
    }

    /**
     * A view as programs get it.
     *
     * @param filter in RSQL, as {@code GET /api/v1/<list>?filter=} takes it; null: everything
     * @param search what is searched for, {@code q}
     * @param state all of it, as it stands in the page's address after the question mark
     * @param columns by name, some with their width in pixels: {@code name-220}
     * @param sort a field, "-field" for descending; null: the list's own
     */
    record ViewAnswer(
            UUID id,
            String name,
            Shared shared,
            @Nullable String owner,
            @Nullable String filter,
            @Nullable String search,
            @Nullable String sort,
            List<String> columns,
            String state,
            boolean opens) {
        static ViewAnswer of(SavedView view) {
            var query = ListQuery.ofState(view.state());
            return new ViewAnswer(
                    view.id(),
                    view.name(),
                    view.shared(),
                    view.owner(),
                    query.filter() == null ? null : Rsql.format(query.filter()),
                    query.text().isEmpty() ? null : query.text(),
                    query.sort().isEmpty() ? null : query.sort(),
                    query.columns(),
                    view.state(),
                    view.opens());
        }
    }

    /** The views of a list. */
    record ViewsAnswer(List<ViewAnswer> items) {}

    @GetMapping("/api/v1/lists/{list}/views")
    @SignedInOnly
    ViewsAnswer list(@PathVariable String list) {
        return new ViewsAnswer(views.of(list).stream().map(ViewAnswer::of).toList());
    }
}
