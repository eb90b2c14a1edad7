package org.vrazka.records;

import tools.jackson.databind.JsonNode;

import java.util.TreeMap;

/** What a value of a form says, whoever wrote it. */
final class Said {
    private static final String NOTHING = "";

    private Said() {}

    static boolean same(JsonNode one, JsonNode other) {
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
                            .map(Said::said)
                            .filter(row -> !row.equals(NOTHING))
                            .toList();
            return rows.isEmpty() ? NOTHING : rows;
        }
        boolean unticked = value.isBoolean() && !value.booleanValue();
        return unticked ? NOTHING : text(value);
    }

    static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? NOTHING
                : value.asString("").strip().replace("\r\n", "\n");
    }
}
