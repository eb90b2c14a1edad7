package org.vrazka.records;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a browser asks of a list page: the query, and what is being done in the filter builder.
 *
 * @param built what the builder's form holds, null when the filter came ready in the address
 * @param open whether the filter builder shows
 * @param part the one part of the page that is asked for: "" all, "list" what a change replaces,
 *     "total" the number of rows
 */
public record ListRequest(
        String path, ListQuery query, Builder.@Nullable Group built, boolean open, String part) {

    static ListRequest read(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        var query = ListQuery.read(request::getParameter);
        if (request.getParameter("by") instanceof String by) {
            query = query.withSort(by);
        }
        if (parameters.get("column") instanceof String[] columns) {
            query = query.withColumns(List.of(columns));
        }
        boolean builds = parameters.keySet().stream().anyMatch(name -> name.startsWith("w."));
        return new ListRequest(
                        request.getRequestURI(),
                        query,
                        builds ? Builder.read(parameters) : null,
                        "filter".equals(request.getParameter("show")),
                        part(request))
                .after(request.getParameter("do"));
    }

    private static String part(HttpServletRequest request) {
        if ("total".equals(request.getParameter("part"))) {
            return "total";
        }
        boolean swap = "list".equals(request.getHeader("HX-Target"));
        return swap && request.getHeader("HX-History-Restore-Request") == null ? "list" : "";
    }

    /** After what a button of the builder does. */
    private ListRequest after(@Nullable String command) {
        if (command == null) {
            return this;
        }
        var root = built != null ? built : new Builder.Group(Builder.ROOT, false, List.of());
        return new ListRequest(path, query, Builder.apply(root, command), open, part);
    }
}
