package org.vrazka.records;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Slice;

import java.util.List;
import java.util.Objects;

/**
 * Draws the list page of any kind of record. A module's handler is two lines:
 *
 * <pre>{@code
 * @GetMapping("/products")
 * @Right(kind = Kind.PRODUCTS, action = Action.SEE)
 * String list(ListRequest request, Model model, HttpServletResponse response) {
 *     return pages.show("products/list", products.listing(), request, model, response);
 * }
 * }</pre>
 *
 * and its template the head of the page around {@code @template.records.list(list = list)}.
 */
@Component
public class ListPages {
    private final Lists lists;
    private final Filters filters;
    private final Columns columns;
    private final Scope scope;

    ListPages(Lists lists, Filters filters, Columns columns, Scope scope) {
        this.lists = lists;
        this.filters = filters;
        this.columns = columns;
        this.scope = scope;
    }

    /**
     * Answers a request for a list page or a part of it.
     *
     * @param view the template of the whole page, with a parameter {@code list}
     */
    public String show(
            String view,
            Listing listing,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        if (request.part().equals("total")) {
            model.addAttribute("total", lists.count(listing, request.query()));
            return "records/total";
        }
        var page = page(listing, request);
        var address = page.links().to(page.query());
        boolean finished = request.edits() && page.form().isComplete();
        if (request.part().isEmpty() && finished) {
            return "redirect:" + address;
        }
        if (request.part().equals("list")) {
            response.setHeader("HX-Push-Url", address);
        }
        model.addAttribute("list", page);
        return request.part().equals("list") ? "records/update" : view;
    }

    private ListPage page(Listing listing, ListRequest request) {
        var catalogue = listing.catalogue();
        var form = filters.asked(catalogue, request);
        var query = withoutDefaults(catalogue, request.query());
        if (!Objects.equals(form.filter(), query.filter())) {
            query = query.withFilter(form.filter());
        }
        var shown = columns.of(catalogue, query.columns());
        var names = shown.stream().map(column -> column.field().name()).toList();
        return new ListPage(
                catalogue,
                query,
                shown,
                slice(listing, query.withColumns(names)),
                request.open() ? form.begun() : form,
                request.open(),
                filters.chips(form),
                new ListPage.Links(request.path(), query, names, request.open()),
                scope.allows(listing.kind(), Action.EXPORT),
                scope.allows(Kind.IMPORTS, Action.CREATE));
    }

    /** The page before the first is the first. */
    private Slice<Row> slice(Listing listing, ListQuery query) {
        var slice = lists.rows(listing, query);
        return slice.items().isEmpty() && !query.cursor().isEmpty()
                ? lists.rows(listing, query.withCursor(null))
                : slice;
    }

    /** The columns that a list shows by itself need not stand in its address. */
    private static ListQuery withoutDefaults(Catalogue catalogue, ListQuery query) {
        var own = catalogue.columns(List.of()).stream().map(FieldDef::name).toList();
        return query.columns().equals(own) ? query.withColumns(List.of()) : query;
    }
}
