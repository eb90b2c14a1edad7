package org.vrazka.records.history;

import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.vrazka.records.FieldDef;
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stored values in the words of who reads; the names of what they point at are asked once. */
final class Words {
    private static final String DELETED = "deleted_at";
    private static final String HELD = "custom";

    private final HistoryKind kind;
    private final Map<String, String> names;

    private Words(HistoryKind kind, Map<String, String> names) {
        this.kind = kind;
        this.names = names;
    }

    static Words of(HistoryKind kind, List<JsonNode> rows, DSLContext db) {
        var asked = new HashMap<String, Field<String>>();
        for (var row : rows) {
            row.propertyStream().flatMap(Words::parted).forEach(change -> ask(kind, change, asked));
        }
        var names = new HashMap<String, String>();
        if (!asked.isEmpty()) {
            var keys = List.copyOf(asked.keySet());
            var found = db.select(keys.stream().map(asked::get).toList()).fetchSingle();
            for (int i = 0; i < keys.size(); i++) {
                names.put(keys.get(i), found.get(i, String.class));
            }
        }
        return new Words(kind, names);
    }

    private static void ask(
            HistoryKind kind,
            Map.Entry<String, JsonNode> change,
            Map<String, Field<String>> asked) {
        var field = kind.fields().get(change.getKey());
        for (var value : change.getValue()) {
            if (field == null || value.isNull()) {
                continue;
            }
            single(value)
                    .forEach(one -> {
                        var name = field.nameOfStored(one.asString());
                        if (name != null) {
                            asked.put(change.getKey() + " " + one.asString(), name);
                        }
                    });
        }
    }

    /** A value, or the several that it holds; what is an object has no name. */
    private static Stream<JsonNode> single(JsonNode value) {
        return value.isArray()
                ? value.valueStream().filter(one -> !one.isContainer())
                : value.isContainer() ? Stream.of() : Stream.of(value);
    }

    /** The changes of a row; of columns that the kind does not tell there is nothing to see. */
    Stream<Entry.Change> changes(JsonNode row) {
        return row.propertyStream()
                .flatMap(Words::parted)
                .flatMap(change -> Stream.ofNullable(change(change.getKey(), change.getValue())));
    }

    /** A column that holds fields of its own tells of each that has changed. */
    private static Stream<Map.Entry<String, JsonNode>> parted(Map.Entry<String, JsonNode> change) {
        if (!change.getKey().equals(HELD)) {
            return Stream.of(change);
        }
        var before = change.getValue().get(0);
        var after = change.getValue().get(1);
        return Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                .distinct()
                .filter(key -> !before.path(key).equals(after.path(key)))
                .map(key -> Map.entry(HELD + "." + key, pair(before.get(key), after.get(key))));
    }

    private static JsonNode pair(@Nullable JsonNode before, @Nullable JsonNode after) {
        var nodes = JsonNodeFactory.instance;
        return nodes.arrayNode()
                .add(before == null ? nodes.nullNode() : before)
                .add(after == null ? nodes.nullNode() : after);
    }

    private Entry.@Nullable Change change(String column, JsonNode values) {
        var before = values.get(0);
        var after = values.get(1);
        if (column.equals(DELETED)) {
            return new Entry.Change(t("records.history.trash"), trash(before), trash(after));
        }
        var part = kind.parts().get(column);
        if (part != null) {
            return new Entry.Change(
                    t(part.labelKey()),
                    before.isNull() ? null : part.words().apply(before),
                    after.isNull() ? null : part.words().apply(after));
        }
        var field = kind.fields().get(column);
        if (field == null) {
            return null;
        }
        var told = new Entry.Change(field.label(), words(field, before), words(field, after));
        return told.before() == null && told.after() == null ? null : told;
    }

    private static String trash(JsonNode since) {
        return t(since.isNull() ? "records.no" : "records.yes");
    }

    private @Nullable String words(FieldDef field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        var stored = value.isContainer() ? "" : value.asString();
        return switch (field.type()) {
            case YES_NO -> t(value.asBoolean() ? "records.yes" : "records.no");
            case CHOICE -> field.optionLabel(stored);
            case CHOICES ->
                    value.valueStream()
                            .map(code -> field.optionLabel(code.asString()))
                            .collect(Collectors.joining(", "));
            case NUMBER, MONEY -> Format.exact(value.decimalValue());
            case DATE -> Format.date(LocalDate.parse(stored));
            case INSTANT -> Format.instant(OffsetDateTime.parse(stored).toInstant());
            case LINK -> name(field, stored);
            case PLACE ->
                    value.isArray()
                            ? single(value)
                                    .map(one -> name(field, one.asString()))
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining("; "))
                            : name(field, stored);
            case TEXT -> stored;
        };
    }

    private @Nullable String name(FieldDef field, String stored) {
        return names.getOrDefault(field.columnName() + " " + stored, stored);
    }
}
