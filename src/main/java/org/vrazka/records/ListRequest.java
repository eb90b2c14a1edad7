package org.vrazka.records;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Ids;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a browser asks of a list page: the query, and what is being done in the filter builder.
 *
 * @param built what the builder's form holds, null when the filter came ready in the address
 * @param command what a button of the builder does, such as {@code add:w}, empty for nothing
 * @param open whether the filter builder shows
 * @param part the one part of the page that is asked for: "" all, "list" what a change replaces,
 *     "total" the number of rows, "sums" what the columns come to, "all-sums" the same however many
 *     rows there are
 * @param view the id of the saved view that the list began with, {@link #NO_VIEW}, or ""
 */
public record ListRequest(
        String path,
        ListQuery query,
        Builder.@Nullable Group built,
        String command,
        boolean open,
        String part,
        String view) {
    /** Instead of a view's id: none, although the list opens with one. */
    public static final String NO_VIEW = "all";

    private static final Set<String> PARTS = Set.of("total", "sums", "all-sums");

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
                part(request),
                view(request.getParameter("view")));
    }

    private static String view(@Nullable String asked) {
        return asked != null && (asked.equals(NO_VIEW) || Ids.read(asked).isPresent()) ? asked : "";
    }

    private static String part(HttpServletRequest request) {
        var asked = request.getParameter("part");
        if (asked != null && PARTS.contains(asked)) {
            return asked;
        }
        boolean swap = "list".equals(request.getHeader("HX-Target"));
        return swap && request.getHeader("HX-History-Restore-Request") == null ? "list" : "";
    }

    /** Whether nothing is asked but the list itself. */
    boolean isBare() {
        return query.equals(ListQuery.ALL) && view.isEmpty() && part.isEmpty() && !open && !edits();
    }

    /** The same of a list that would open with a view: having none must be said. */
    ListRequest withoutOpening() {
        return view.isEmpty()
                ? new ListRequest(path, query, built, command, open, part, NO_VIEW)
                : this;
    }

    /** Whether the filter is being changed, rather than given by the address. */
    boolean edits() {
        return built != null || !command.isEmpty();
    }
}
