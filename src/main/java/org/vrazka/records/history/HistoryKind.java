package org.vrazka.records.history;

import static java.util.Objects.requireNonNull;

import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the history of a kind of record tells: the fields of its columns, by the columns' names. */
public final class HistoryKind {
    private final Table<?> table;
    private final Map<String, FieldDef> fields = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private @Nullable Absorbed absorbed;

    private HistoryKind(Table<?> table) {
        this.table = table;
    }

    private HistoryKind(HistoryKind other) {
        this(other.table);
        fields.putAll(other.fields);
        parts.putAll(other.parts);
        absorbed = other.absorbed;
    }

    /** A part of a record that is no column, such as a line, and its words. */
    record Part(String labelKey, Function<JsonNode, String> words) {}

    /**
     * Records that were merged into others.
     *
     * @param into the column that names the one that stayed
     * @param name what the one that went was called
     */
    record Absorbed(Field<UUID> into, Field<String> name) {}

    public static HistoryKind of(Table<?> table) {
        return new HistoryKind(table);
    }

    /** The fields of a list whose columns the table has, under the same names. */
    public HistoryKind with(Catalogue catalogue) {
        catalogue.fields().stream()
                .filter(field -> table.field(field.columnName()) != null)
                .forEach(field -> fields.putIfAbsent(field.columnName(), field));
        return this;
    }

    /** Fields that no list shows; each needs its label. */
    public HistoryKind with(FieldDef... more) {
        for (var field : more) {
            fields.put(field.columnName(), field);
        }
        return this;
    }

    public HistoryKind part(String name, String labelKey, Function<JsonNode, String> words) {
        parts.put(name, new Part(labelKey, words));
        return this;
    }

    /** The same with fields that are known only when it is asked. */
    HistoryKind plus(List<FieldDef> more) {
        return new HistoryKind(this).with(more.toArray(FieldDef[]::new));
    }

    /** The same for who may not see this column. */
    public HistoryKind without(Field<?> column) {
        var fewer = new HistoryKind(this);
        fewer.fields.remove(column.getName());
        return fewer;
    }

    /** The same for who may not see this part. */
    public HistoryKind without(String part) {
        var fewer = new HistoryKind(this);
        fewer.parts.remove(part);
        return fewer;
    }

    /** The same with what was done to the records that were merged into this one. */
    public HistoryKind withAbsorbed(Field<UUID> into, Field<String> name) {
        var more = new HistoryKind(this);
        more.absorbed = new Absorbed(into, name);
        return more;
    }

    @Nullable Absorbed absorbed() {
        return absorbed;
    }

    Table<?> table() {
        return table;
    }

    /** As triggers write it. */
    String name() {
        return requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    Map<String, FieldDef> fields() {
        return fields;
    }

    Map<String, Part> parts() {
        return parts;
    }
}
