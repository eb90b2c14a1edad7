package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Rsql;
import org.vrazka.records.api.Etag;
import org.vrazka.records.views.ViewExchange.ViewContent;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** Saved views for programs: what they hold is what the list's own interface is asked with. */
@RestController
class ViewApi {
    private static final String PATH = "/api/v1/views/";

    private final SavedViews views;
    private final ViewExchange exchange;

    ViewApi(SavedViews views, ViewExchange exchange) {
        this.views = views;
        this.exchange = exchange;
    }

    /**
     * A view as programs get it.
     *
     * @param list of which it is
     * @param filter in RSQL, as {@code GET /api/v1/<list>?filter=} takes it; null: everything
     * @param search what is searched for, {@code q}
     * @param state all of it, as it stands in the page's address after the question mark
     * @param columns by name, some with their width in pixels: {@code name-220}
     * @param sort a field, "-field" for descending; null: the list's own
     */
    record ViewAnswer(
            UUID id,
            int version,
            String list,
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
                    view.version(),
                    view.list(),
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

    @PostMapping("/api/v1/lists/{list}/views")
    @SignedInOnly
    ResponseEntity<ViewAnswer> create(@PathVariable String list, @RequestBody ViewContent content) {
        var view = exchange.create(list, content);
        return Etag.created(PATH + view.id(), ViewAnswer.of(view), view.version());
    }

    @GetMapping(PATH + "{id}")
    @SignedInOnly
    ResponseEntity<ViewAnswer> get(@PathVariable UUID id) {
        return ok(views.get(id));
    }

    @PatchMapping(PATH + "{id}")
    @SignedInOnly
    ResponseEntity<ViewAnswer> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        return ok(exchange.patch(id, version.version(), patch));
    }

    @DeleteMapping(PATH + "{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        views.delete(id, version.version());
    }

    /** What is not deleted stays as it is. */
    @PostMapping(PATH + "{id}/restore")
    @SignedInOnly
    ResponseEntity<ViewAnswer> restore(@PathVariable UUID id) {
        views.restore(id);
        return get(id);
    }

    private static ResponseEntity<ViewAnswer> ok(SavedView view) {
        return Etag.ok(ViewAnswer.of(view), view.version());
    }
}
