package org.vrazka.records;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows of a form, told apart by what they are rows of. */
final class KeyedRows {
    /** What makes a row the same row, the first that it has. */
    private static final List<String> KEYS = List.of("id", "partyId", "iban", "value", "party");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]");

    private KeyedRows() {}

    /** The keys of those rows that the others have too: the first is the primary one. */
    static List<String> order(JsonNode rows, JsonNode others) {
        var there = byKey(others).keySet();
        return rows.valueStream().map(KeyedRows::key).filter(there::contains).toList();
    }

    /** These rows as the first ones stand, and after them those that are not among them. */
    static JsonNode inOrder(JsonNode first, JsonNode rows) {
        var ordered = JsonNodeFactory.instance.arrayNode();
        var left = new LinkedHashSet<JsonNode>();
        rows.forEach(left::add);
        var all = byKey(rows);
        for (var row : first) {
            var same = find(all, row);
            if (!same.isMissingNode() && left.remove(same)) {
                ordered.add(same);
            }
        }
        left.forEach(ordered::add);
        return ordered;
    }

    /** The first of each key; rows without one are new. */
    static Map<String, JsonNode> byKey(JsonNode rows) {
        var found = new HashMap<String, JsonNode>();
        rows.valueStream().forEach(row -> found.putIfAbsent(key(row), row));
        found.remove("");
        return found;
    }

    static JsonNode find(Map<String, JsonNode> rows, JsonNode row) {
        return rows.getOrDefault(key(row), MissingNode.getInstance());
    }

    private static String key(JsonNode row) {
        if (!row.isObject()) {
            return row.asString("");
        }
        return KEYS.stream()
                .map(name -> SPACE.matcher(row.path(name).asString("")).replaceAll(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
