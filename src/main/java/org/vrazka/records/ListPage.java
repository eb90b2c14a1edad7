package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.views.ListViews;
import org.vrazka.shared.Slice;

import java.util.ArrayList;
import java.util.List;

/**
 * A list page, ready to be drawn.
 *
 * @param form the filter builder
 * @param mayExport whether who asks may take the list away as a file
 * @param mayImport whether who asks may bring records in from a file
 * @param views its saved views; null: it has none
 * @param mayBulk whether who asks may change or delete many rows at once
 * @param quick what many rows are given most often
 */
public record ListPage(
        Catalogue catalogue,
        ListQuery query,
        List<Column> columns,
        Slice<Row> slice,
        FilterForm form,
        boolean open,
        List<Chip> chips,
        Links links,
        boolean mayExport,
        boolean mayImport,
        @Nullable ListViews views,
        boolean mayBulk,
        List<FieldDef> quick) {

    /** A condition in words, and its path in the filter builder. */
    public record Chip(String label, String text, String path) {}

    public String title() {
        return t(catalogue.module() + ".title");
    }

    public List<Row> rows() {
        return slice.items();
    }

    /** The fields that are no columns, by what they are about. */
    public List<Topic.Group> others() {
        var others = catalogue.fields().stream().filter(field -> !isShown(field)).toList();
        return Topic.groups(others, hasManyFields());
    }

    public boolean hasManyFields() {
        return catalogue.fields().size() > Topic.FEW;
    }

    private boolean isShown(FieldDef field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** Whether the user has set widths, so that the content does not. */
    public boolean isSized() {
        return columns.stream().anyMatch(column -> column.width() > 0);
    }

    /** Whether a column says what all of it comes to. */
    public boolean hasSums() {
        return columns.stream().anyMatch(column -> column.field().isAddedUp());
    }

    /** Which way the list goes by this field: ascending, descending, or null. */
    public @Nullable String order(FieldDef field) {
        var sort = sort();
        return sort.equals(field.name())
                ? "ascending"
                : sort.equals("-" + field.name()) ? "descending" : null;
    }

    /** The sort that pressing a column's head asks for: figures begin with the largest. */
    public String sortBy(FieldDef field) {
        var name = field.name();
        var first = field.type().isFigure() ? "-" + name : name;
        return sort().equals(first) ? (first.equals(name) ? "-" + name : name) : first;
    }

    private String sort() {
        return query.sort().isEmpty() ? catalogue.defaultSort() : query.sort();
    }

    public @Nullable String next() {
        return slice.next() == null ? null : links.to(query.withCursor(slice.next()));
    }

    public @Nullable String previous() {
        return slice.previous() == null ? null : links.to(query.withCursor(slice.previous()));
    }

    public int conditions() {
        return chips.size();
    }

    public String filter() {
        return query.filter() == null ? "" : Rsql.format(query.filter());
    }

    /**
     * Addresses of this list and its parts.
     *
     * @param shown the names of its columns
     * @param view the saved view that it began with, "all" for none although there is one to begin
     *     with, empty for none
     */
    public record Links(
            String path, ListQuery query, List<String> shown, boolean open, String view) {
        /** This list with another query. */
        public String to(ListQuery other) {
            return address(path, other, open ? "filter" : null);
        }

        /** This list with the filter builder shown or hidden. */
        public String toggle() {
            return address(path, query, open ? null : "filter");
        }

        /** All rows in their own order. */
        public String clear() {
            return address(path, query.withFilter(null).withText(""), null);
        }

        /** This list with the columns that the user has arranged. */
        public String own() {
            return to(query.withColumns(List.of()));
        }

        /** What this list finds, for who changes all of it. */
        public String found() {
            return query.withSort("").withColumns(List.of()).state();
        }

        /** What this list shows, counted by its fields. */
        public String summary() {
            var state = query.withSort("").withColumns(List.of()).state();
            return "/lists" + path + "/summary" + (state.isEmpty() ? "" : "?" + state);
        }

        public String total() {
            return part("total");
        }

        public String sums() {
            return part("sums");
        }

        /** However many rows there are. */
        public String allSums() {
            return part("all-sums");
        }

        private String part(String name) {
            var address = address(path, query.withCursor(null), null);
            return address + (address.contains("?") ? "&" : "?") + "part=" + name;
        }

        public String export(String format) {
            var seen = query.withCursor(null).withColumns(shown);
            var address = address(path + "/export", seen, null);
            return address + (address.contains("?") ? "&" : "?") + "format=" + format;
        }

        private String address(String to, ListQuery query, @Nullable String show) {
            var parts = new ArrayList<String>();
            var state = query.state();
            ListQuery.add(parts, "view", view);
            if (!state.isEmpty()) {
                parts.add(state);
            }
            var limit = query.limit() == ListQuery.PAGE ? "" : "" + query.limit();
            ListQuery.add(parts, "limit", limit);
            ListQuery.add(parts, "cursor", query.cursor());
            ListQuery.add(parts, "show", show == null ? "" : show);
            return parts.isEmpty() ? to : to + "?" + String.join("&", parts);
        }
    }
}
