package org.vrazka.records;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/**
 * What a browser asks of a list page: the query, and what is being done in the filter builder.
 *
 * @param built what the builder's form holds, null when the filter came ready in the address
 * @param command what a button of the builder does, such as {@code add:w}, empty for nothing
 * @param open whether the filter builder shows
 * @param part the one part of the page that is asked for: "" all, "list" what a change replaces,
 *     "total" the number of rows
 */
public record ListRequest(
        String path,
        ListQuery query,
        Builder.@Nullable Group built,
        String command,
        boolean open,
        String part) {

    static ListRequest read(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        var query = ListQuery.read(request::getParameter);
        if (request.getParameter("by") instanceof String by) {
            query = query.withSort(by);
        }
        boolean builds = parameters.keySet().stream().anyMatch(name -> name.startsWith("w."));
        return new ListRequest(
                request.getRequestURI(),
                query,
                builds ? Builder.read(parameters) : null,
                Objects.requireNonNullElse(request.getParameter("do"), ""),
                "filter".equals(request.getParameter("show")),
                part(request));
    }

    private static String part(HttpServletRequest request) {
        if ("total".equals(request.getParameter("part"))) {
            return "total";
        }
        boolean swap = "list".equals(request.getHeader("HX-Target"));
        return swap && request.getHeader("HX-History-Restore-Request") == null ? "list" : "";
    }

    /** Whether the filter is being changed, rather than given by the address. */
    boolean edits() {
        return built != null || !command.isEmpty();
    }
}
