package org.vrazka.records;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as a list shows it: its id and the values of the columns asked for, by field name.
 *
 * <p>A value is what {@link FieldDef#read} makes: text, code, number, {@code Money}, date, instant,
 * yes/no or {@link Link}.
 */
public record Row(Object id, Map<String, @Nullable Object> values) {
    /** What a database's answer says of these fields. */
    static Row of(Object id, List<FieldDef> fields, Record record) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach(field -> values.put(field.name(), Cells.read(field, record)));
        return new Row(id, values);
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
