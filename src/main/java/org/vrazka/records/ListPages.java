package org.vrazka.records;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Slice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Scope scope;

    ListPages(Lists lists, Scope scope) {
        this.lists = lists;
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
        var errors = new HashMap<String, String>();
        var page = page(listing, request, errors);
        var address = page.links().to(page.query());
        boolean finished = request.edits() && page.builder().isComplete() && errors.isEmpty();
        if (request.part().isEmpty() && finished) {
            return "redirect:" + address;
        }
        if (request.part().equals("list")) {
            response.setHeader("HX-Push-Url", address);
        }
        model.addAttribute("list", page);
        return request.part().equals("list") ? "records/update" : view;
    }

    private ListPage page(Listing listing, ListRequest request, Map<String, String> errors) {
        var catalogue = listing.catalogue();
        var query = withoutDefaults(catalogue, request.query());
        var builder = builder(catalogue, request);
        var sound = request.edits() ? sound(listing, builder, errors) : builder;
        if (request.edits() && !Objects.equals(sound.filter(), query.filter())) {
            query = query.withFilter(sound.filter());
        }
        if (request.open() && builder.parts().isEmpty()) {
            builder = builder.with(Builder.blank(Builder.ROOT + ".0"));
        }
        var links = new ListPage.Links(request.path(), query, request.open());
        return new ListPage(
                catalogue,
                query,
                catalogue.columns(query.columns()),
                slice(listing, query),
                builder,
                errors,
                request.open(),
                new Words(catalogue, lists::nameOf).chips(sound),
                links,
                scope.allows(listing.kind(), Action.EXPORT),
                scope.allows(Kind.IMPORTS, Action.CREATE));
    }

    /** The builder as its form holds it, or as the filter of the address fills it. */
    private static Builder.Group builder(Catalogue catalogue, ListRequest request) {
        var built = request.built();
        var root = built != null ? built : new Unbuilt(catalogue).of(request.query().filter());
        return Builder.apply(root, request.command());
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

    /** The builder without conditions that cannot be understood; those are told instead. */
    private Builder.Group sound(Listing listing, Builder.Group group, Map<String, String> errors) {
        var parts =
                group.parts().stream()
                        .map(part ->
                                part instanceof Builder.Group inner
                                        ? sound(listing, inner, errors)
                                        : part)
                        .filter(part -> isSound(listing, part, errors))
                        .toList();
        return new Builder.Group(group.path(), group.any(), parts);
    }

    private boolean isSound(Listing listing, Builder part, Map<String, String> errors) {
        var filter = part instanceof Builder.Condition ? part.filter() : null;
        if (filter == null) {
            return true;
        }
        try {
            lists.condition(listing.catalogue(), ListQuery.ALL.withFilter(filter));
            return true;
        } catch (BadQuery e) {
            errors.put(part.path(), e.text());
            return false;
        }
    }
}
