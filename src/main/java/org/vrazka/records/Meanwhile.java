package org.vrazka.records;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String OWN = "custom.";

    /** Words in any order, separated by commas. */
    private static final String WORDS = "tags";

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
        if (Said.same(opened, now) || Said.same(typed, now)) {
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
            if (Said.same(opened, now) || Said.same(typed, now)) {
                return typed;
            }
            if (Said.same(opened, typed)) {
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
            boolean moved = !KeyedRows.order(opened, now).equals(KeyedRows.order(now, opened));
            if (moved && KeyedRows.order(opened, typed).equals(KeyedRows.order(typed, opened))) {
                return together(opened, KeyedRows.inOrder(now, typed), now);
            }
            clash |= moved && !KeyedRows.order(typed, now).equals(KeyedRows.order(now, typed));
            return together(opened, typed, now);
        }

        private JsonNode together(JsonNode opened, JsonNode typed, JsonNode now) {
            var joined = JsonNodeFactory.instance.arrayNode();
            var first = KeyedRows.byKey(opened);
            var mine = KeyedRows.byKey(typed);
            var theirs = KeyedRows.byKey(now);
            for (var row : typed) {
                var before = KeyedRows.find(first, row);
                var after = KeyedRows.find(theirs, row);
                if (!after.isMissingNode() || before.isMissingNode()) {
                    joined.add(after.isMissingNode() ? row : of(before, row, after));
                } else if (!Said.same(before, row)) {
                    clash = true;
                    joined.add(row);
                }
            }
            for (var row : now) {
                var before = KeyedRows.find(first, row);
                if (KeyedRows.find(mine, row).isMissingNode() && before.isMissingNode()) {
                    joined.add(row);
                } else if (KeyedRows.find(mine, row).isMissingNode() && !Said.same(before, row)) {
                    clash = true;
                }
            }
            return joined;
        }
    }

    private static ArrayNode words(JsonNode typed) {
        var words = JsonNodeFactory.instance.arrayNode();
        Stream.of(Said.text(typed).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static JsonNode line(JsonNode words) {
        return JsonNodeFactory.instance.stringNode(
                words.valueStream().map(Said::text).collect(Collectors.joining(", ")));
    }

    private static void set(ObjectNode object, String name, JsonNode value) {
        if (value.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    private static List<String> names(JsonNode typed, JsonNode now) {
        return Stream.concat(typed.propertyStream(), now.propertyStream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
