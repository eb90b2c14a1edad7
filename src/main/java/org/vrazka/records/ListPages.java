package org.vrazka.records;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.tags.Tags;
import org.vrazka.records.views.SavedView;
import org.vrazka.records.views.SavedViews;
import org.vrazka.shared.Slice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
    private final SavedViews views;
    private final ListSums sums;

    ListPages(
            Lists lists,
            Filters filters,
            Columns columns,
            Scope scope,
            SavedViews views,
            ListSums sums) {
        this.lists = lists;
        this.filters = filters;
        this.columns = columns;
        this.scope = scope;
        this.views = views;
        this.sums = sums;
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
        if (request.part().endsWith("sums")) {
            return sums(listing, request, model);
        }
        var list = listing.catalogue().module();
        var all = views.hasThem(list, request.path()) ? views.of(list) : null;
        var first = all == null ? null : opening(all);
        if (first != null && request.isBare()) {
            return "redirect:" + first.address();
        }
        var page = page(listing, first == null ? request : request.withoutOpening(), all);
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

    private String sums(Listing listing, ListRequest request, Model model) {
        var query = request.query();
        boolean all = request.part().equals("all-sums");
        var shown =
                columns.of(listing.catalogue(), query.columns()).stream()
                        .map(Column::field)
                        .toList();
        model.addAttribute("columns", shown);
        model.addAttribute("tried", all);
        model.addAttribute(
                "sums", all ? sums.ofAll(listing, query, shown) : sums.of(listing, query, shown));
        model.addAttribute(
                "links",
                new ListPage.Links(request.path(), query, query.columns(), false, request.view()));
        return "records/sums";
    }

    private static @Nullable SavedView opening(List<SavedView> all) {
        return all.stream().filter(SavedView::opens).findFirst().orElse(null);
    }

    private ListPage page(Listing listing, ListRequest request, @Nullable List<SavedView> all) {
        var catalogue = listing.catalogue();
        var form = filters.asked(catalogue, request);
        var asked = request.query();
        var shown = columns.of(catalogue, asked.columns());
        var names = shown.stream().map(column -> column.field().name()).toList();
        var sized = shown.stream().map(Column::asked).toList();
        var query = isAsArranged(catalogue, asked, sized) ? asked.withColumns(List.of()) : asked;
        if (!Objects.equals(form.filter(), query.filter())) {
            query = query.withFilter(form.filter());
        }
        var links =
                new ListPage.Links(request.path(), query, names, request.open(), request.view());
        return new ListPage(
                catalogue,
                query,
                shown,
                slice(listing, query.withColumns(names)),
                request.open() ? form.begun() : form,
                request.open(),
                filters.chips(form),
                links,
                scope.allows(listing.kind(), Action.EXPORT),
                scope.allows(Kind.IMPORTS, Action.CREATE),
                all == null
                        ? null
                        : views.above(
                                catalogue.module(),
                                all,
                                request.view(),
                                state(catalogue, query.withColumns(sized))),
                all != null
                        && (scope.allows(listing.kind(), Action.CHANGE)
                                || scope.allows(listing.kind(), Action.DELETE)),
                scope.allows(listing.kind(), Action.CHANGE) ? quick(catalogue) : List.of());
    }

    private static List<FieldDef> quick(Catalogue catalogue) {
        return Stream.of("manager", Tags.NAME)
                .flatMap(name -> catalogue.find(name).stream())
                .flatMap(field -> field.inBulk().stream().limit(1))
                .toList();
    }

    /** The page before the first is the first. */
    private Slice<Row> slice(Listing listing, ListQuery query) {
        var slice = lists.rows(listing, query);
        return slice.items().isEmpty() && !query.cursor().isEmpty()
                ? lists.rows(listing, query.withCursor(null))
                : slice;
    }

    /** The columns that the user would see anyway need not stand in the address. */
    private boolean isAsArranged(Catalogue catalogue, ListQuery asked, List<String> shown) {
        return asked.columns().isEmpty()
                || columns.of(catalogue, List.of()).stream()
                        .map(Column::asked)
                        .toList()
                        .equals(shown);
    }

    /** The list's own order need not be said. */
    private static String state(Catalogue catalogue, ListQuery query) {
        return (query.sort().equals(catalogue.defaultSort()) ? query.withSort("") : query).state();
    }
}
