package org.vrazka.records;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How the cells of a row are asked of the database, and read from its answer. */
final class Cells {
    private static final String BESIDE = "$";

    private Cells() {}

    /** What a query must select to read this field: its column, and the name or currency beside. */
    static List<SelectField<?>> select(FieldDef field) {
        var fields = new ArrayList<SelectField<?>>();
        fields.add(field.column().as(field.name()));
        if (field.pointsAtSomething()) {
            fields.add(label(field).as(field.name() + BESIDE));
        } else if (field.type() == FieldType.MONEY) {
            fields.add(field.currency().as(field.name() + BESIDE));
        }
        return fields;
    }

    private static Field<String> label(FieldDef field) {
        var told = field.told();
        if (told != null) {
            return told;
        }
        var label = field.reference().label(field.column());
        var otherwise = field.otherwise();
        return otherwise == null ? label : DSL.coalesce(label, otherwise);
    }

    /** The value as rows hold it. */
    static @Nullable Object read(FieldDef field, Record record) {
        Object value = record.get(field.name());
        return switch (field.type()) {
            case PLACE -> beside(field, record);
            case LINK ->
                    value == null || beside(field, record) == null
                            ? beside(field, record) // also of a record that is gone for good
                            : new Link((UUID) value, beside(field, record));
            case MONEY ->
                    value == null ? null : new Money((BigDecimal) value, beside(field, record));
            case CHOICE -> value == null ? null : value.toString();
            case CHOICES -> value == null ? null : Chosen.of(field, (Object[]) value);
            default -> value;
        };
    }

    private static String beside(FieldDef field, Record record) {
        return record.get(field.name() + BESIDE, String.class);
    }
}
