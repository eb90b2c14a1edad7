package org.vrazka.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked of a list; names in it are checked by the catalogue that answers.
 *
 * @param text what the search box holds, empty for nothing
 * @param sort a field, "-field" for descending, empty for the list's own
 * @param cursor where the page begins, empty for the first one
 * @param columns which fields to show, each by its name or with a width, {@code name-220}; empty
 *     for the list's own
 */
public record ListQuery(
        @Nullable Filter filter,
        String text,
        String sort,
        int limit,
        String cursor,
        List<String> columns) {
    public static final int MAX_LIMIT = 500;
    public static final int PAGE = 50;
    private static final int MAX_TEXT = 200;
    private static final Set<String> STATE = Set.of("filter", "q", "sort", "columns");

    /** What of a request it reads. */
    public static final Set<String> PARAMETERS =
            Set.of("filter", "q", "sort", "limit", "cursor", "columns");

    /** Everything, in the list's own order. */
    public static final ListQuery ALL = new ListQuery(null, "", "", PAGE, "", List.of());

    /** A filter in RSQL. */
    public static ListQuery of(String filter) {
        return ALL.withFilter(Rsql.parse(filter));
    }

    /**
     * Reads the parameters of a request.
     *
     * @param parameter gives one by name, null when it is not there
     */
    public static ListQuery read(Function<String, @Nullable String> parameter) {
        var filter = clean("filter", parameter.apply("filter"));
        var text = clean("q", parameter.apply("q"));
        return new ListQuery(
                filter.isEmpty() ? null : Rsql.parse(filter),
                text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                clean("sort", parameter.apply("sort")),
                limit(clean("limit", parameter.apply("limit"))),
                clean("cursor", parameter.apply("cursor")),
                names(clean("columns", parameter.apply("columns"))));
    }

    /** No database holds the zero character or half of a pair. */
    private static String clean(String name, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (value.indexOf('\0') >= 0
                || value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new BadQuery(name, "character");
        }
        return value.strip();
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return PAGE;
        }
        if (!text.matches("\\d{1,4}")) {
            throw new BadQuery("limit", "limit", MAX_LIMIT);
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadQuery("limit", "limit", MAX_LIMIT);
        }
        return limit;
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(s -> AskedColumn.of(s).toString())
                .toList();
    }

    /** Another filter, from its first page. */
    public ListQuery withFilter(@Nullable Filter other) {
        return new ListQuery(other, text, sort, limit, "", columns);
    }

    public ListQuery withSort(String other) {
        return new ListQuery(filter, text, other, limit, "", columns);
    }

    public ListQuery withText(String other) {
        return new ListQuery(filter, other, sort, limit, "", columns);
    }

    public ListQuery withLimit(int other) {
        return new ListQuery(filter, text, sort, other, cursor, columns);
    }

    public ListQuery withCursor(@Nullable String other) {
        return new ListQuery(filter, text, sort, limit, other == null ? "" : other, columns);
    }

    public ListQuery withColumns(List<String> other) {
        return new ListQuery(filter, text, sort, limit, cursor, List.copyOf(other));
    }

    /**
     * Filter, search, sort and columns with their widths as they stand in an address; pages and
     * limits left out.
     */
    public String state() {
        var parts = new ArrayList<String>();
        add(parts, "filter", filter == null ? "" : Rsql.format(filter));
        add(parts, "q", text);
        add(parts, "sort", sort);
        add(parts, "columns", String.join(",", columns));
        return String.join("&", parts);
    }

    /** What a state says. */
    public static ListQuery ofState(String state) {
        var said = new HashMap<String, String>();
        for (var part : state.split("&")) {
            int at = part.indexOf('=');
            if (at > 0 && STATE.contains(part.substring(0, at))) {
                said.put(part.substring(0, at), decoded(part.substring(at + 1)));
            }
        }
        return read(said::get);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadQuery("filter", "character");
        }
    }

    /** Adds a parameter of an address, if it says something. */
    static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            var encoded = URLEncoder.encode(value, UTF_8);
            parts.add(name + "=" + encoded.replace("%2C", ",").replace("%3B", ";"));
        }
    }

    /** Whether rows are left out. */
    public boolean isNarrowed() {
        return filter != null || !text.isEmpty();
    }
}
