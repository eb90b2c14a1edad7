package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Chosen;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.Row;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The custom fields of one record as its card shows them. */
@Service
@Transactional(readOnly = true)
public class CustomCard {
    private final CustomCatalogue custom;
    private final RecordKinds kinds;
    private final Lists lists;

    CustomCard(CustomCatalogue custom, RecordKinds kinds, Lists lists) {
        this.custom = custom;
        this.kinds = kinds;
        this.lists = lists;
    }

    /** Fields with the record's values, in the manner of a list's row. */
    public record Shown(List<FieldDef> fields, Row row) {
        public boolean isEmpty() {
            return fields.isEmpty();
        }
    }

    /** Those that have a value; who asks has reached the record already. */
    public Shown of(String list, UUID id) {
        var table = kinds.get(list).table();
        var fields =
                table.field(CustomCatalogue.COLUMN) == null
                        ? List.<FieldDef>of()
                        : custom.of(list, table);
        if (fields.isEmpty()) {
            return new Shown(fields, new Row(id, Map.of()));
        }
        var row = lists.row(table, id, fields);
        return new Shown(
                fields.stream().filter(field -> isThere(row.value(field.name()))).toList(), row);
    }

    private static boolean isThere(@Nullable Object value) {
        return value instanceof Chosen chosen ? !chosen.options().isEmpty() : value != null;
    }
}
