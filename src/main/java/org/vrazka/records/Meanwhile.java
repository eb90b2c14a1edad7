package org.vrazka.records;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person typed into a form while another one changed the record. A field that only one of
 * them changed is as that one left it; what both changed is as it was typed. Rows are told apart by
 * what they are rows of, so two new telephones are both kept.
 */
public final class Meanwhile {
    /** Objects whose fields are fields of the form. */
    private static final Set<String> PARTS = Set.of("terms", "custom");

    private static final String NOTHING = "";
    private static final String OWN = "custom.";

    /** Words in any order, separated by commas. */
    private static final String WORDS = "tags";

    /** What makes a row the same row, the first that it has. */
    private static final List<String> KEYS = List.of("id", "partyId", "iban", "value", "party");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]");

    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final ObjectNode form;

    /**
     * @param opened what the form showed at first
     * @param typed what it held when it was sent
     * @param now what it would show now
     */
    public Meanwhile(ObjectNode opened, ObjectNode typed, ObjectNode now) {
        form = fields("", opened, typed, now);
    }

    /** The two made one. */
    public ObjectNode form() {
        return form;
    }

    /** Fields that both changed, each in his way; they are as typed. */
    public Set<String> asked() {
        return asked;
    }

    /** Whether the other one changed this field, and not as who types did. */
    public boolean changed(String field) {
        return taken.contains(field) || asked.contains(field);
    }

    private ObjectNode fields(String path, JsonNode opened, JsonNode typed, JsonNode now) {
        var joined = JsonNodeFactory.instance.objectNode();
        for (var field : names(typed, now)) {
            var name = path + field;
            if (path.isEmpty() && PARTS.contains(field)) {
                joined.set(
                        field,
                        fields(name + ".", opened.path(field), typed.path(field), now.path(field)));
            } else {
                set(
                        joined,
                        field,
                        field(name, opened.path(field), typed.path(field), now.path(field)));
            }
        }
        return joined;
    }

    private JsonNode field(String name, JsonNode opened, JsonNode typed, JsonNode now) {
        if (same(opened, now) || same(typed, now)) {
            return typed;
        }
        var join = new Join(name.startsWith(OWN));
        var joined =
                name.equals(WORDS)
                        ? line(join.of(words(opened), words(typed), words(now)))
                        : join.of(opened, typed, now);
        (join.clash ? asked : taken).add(name);
        return joined;
    }

    /** One field; its parts are joined where it has any. */
    private static final class Join {
        private final boolean whole;
        private boolean clash;

        Join(boolean whole) {
            this.whole = whole;
        }

        JsonNode of(JsonNode opened, JsonNode typed, JsonNode now) {
            if (same(opened, now) || same(typed, now)) {
                return typed;
            }
            if (same(opened, typed)) {
                return now;
            }
            if (!whole && typed instanceof ObjectNode && now instanceof ObjectNode) {
                return parts(opened, typed, now);
            }
            if (!whole && typed instanceof ArrayNode && now instanceof ArrayNode) {
                return rows(opened, typed, now);
            }
            clash = true;
            return typed;
        }

        private JsonNode parts(JsonNode opened, JsonNode typed, JsonNode now) {
            var joined = (ObjectNode) typed.deepCopy();
            for (var part : names(typed, now)) {
                set(joined, part, of(opened.path(part), typed.path(part), now.path(part)));
            }
            return joined;
        }

        /** In the order of who changed it; what the other one added comes after it. */
        private JsonNode rows(JsonNode opened, JsonNode typed, JsonNode now) {
            boolean moved = !order(opened, now).equals(order(now, opened));
            if (moved && order(opened, typed).equals(order(typed, opened))) {
                return together(opened, inOrder(now, typed), now);
            }
            clash |= moved && !order(typed, now).equals(order(now, typed));
            return together(opened, typed, now);
        }

        private JsonNode together(JsonNode opened, JsonNode typed, JsonNode now) {
            var joined = JsonNodeFactory.instance.arrayNode();
            var first = byKey(opened);
            var mine = byKey(typed);
            var theirs = byKey(now);
            for (var row : typed) {
                var before = find(first, row);
                var after = find(theirs, row);
                if (!after.isMissingNode() || before.isMissingNode()) {
                    joined.add(after.isMissingNode() ? row : of(before, row, after));
                } else if (!same(before, row)) {
                    clash = true;
                    joined.add(row);
                }
            }
            for (var row : now) {
                var before = find(first, row);
                if (find(mine, row).isMissingNode() && before.isMissingNode()) {
                    joined.add(row);
                } else if (find(mine, row).isMissingNode() && !same(before, row)) {
                    clash = true;
                }
            }
            return joined;
        }
    }

    /** The keys of those rows that the others have too: the first is the primary one. */
    private static List<String> order(JsonNode rows, JsonNode others) {
        var there = byKey(others).keySet();
        return rows.valueStream().map(Meanwhile::key).filter(there::contains).toList();
    }

    /** These rows as the first ones stand, and after them those that are not among them. */
    private static JsonNode inOrder(JsonNode first, JsonNode rows) {
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

    private static ArrayNode words(JsonNode typed) {
        var words = JsonNodeFactory.instance.arrayNode();
        Stream.of(text(typed).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static JsonNode line(JsonNode words) {
        return JsonNodeFactory.instance.stringNode(
                words.valueStream().map(Meanwhile::text).collect(Collectors.joining(", ")));
    }

    private static void set(ObjectNode object, String name, JsonNode value) {
        if (value.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    /** The first of each key; rows without one are new. */
    private static Map<String, JsonNode> byKey(JsonNode rows) {
        var found = new HashMap<String, JsonNode>();
        rows.valueStream().forEach(row -> found.putIfAbsent(key(row), row));
        found.remove("");
        return found;
    }

    private static JsonNode find(Map<String, JsonNode> rows, JsonNode row) {
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

    private static List<String> names(JsonNode typed, JsonNode now) {
        return Stream.concat(typed.propertyStream(), now.propertyStream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return said(one).equals(said(other));
    }

    /** What a value says, whoever wrote it: a field left empty is as good as an absent one. */
    private static Object said(JsonNode value) {
        if (value.isObject()) {
            var parts = new TreeMap<String, Object>();
            value.forEachEntry((name, part) -> parts.put(name, said(part)));
            parts.values().removeIf(NOTHING::equals);
            return parts.isEmpty() ? NOTHING : parts;
        }
        if (value.isArray()) {
            var rows =
                    value.valueStream()
                            .map(Meanwhile::said)
                            .filter(row -> !row.equals(NOTHING))
                            .toList();
            return rows.isEmpty() ? NOTHING : rows;
        }
        boolean unticked = value.isBoolean() && !value.booleanValue();
        return unticked ? NOTHING : text(value);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? NOTHING
                : value.asString("").strip().replace("\r\n", "\n");
    }
}
