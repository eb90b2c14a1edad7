package org.vrazka.records.custom;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import static java.util.Objects.requireNonNull;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes fields of a catalogue of those that the company has defined. */
@Component
public class CustomCatalogue {
    /** The column of records and lists that holds their values. */
    static final String COLUMN = "custom";

    private final CustomFields fields;
    private final CustomTarget target;

    CustomCatalogue(CustomFields fields, CustomTarget target) {
        this.fields = fields;
        this.target = target;
    }

    /** A list's catalogue with the fields that the company has defined for it. */
    public Catalogue in(Catalogue catalogue) {
        var column = catalogue.table().field(COLUMN, JSONB.class);
        return column == null ? catalogue : catalogue.with(of(catalogue.module(), column));
    }

    /** The same fields alone, for who reads stored values. */
    public List<FieldDef> of(String list) {
        return of(list, DSL.field(DSL.name(COLUMN), JSONB.class));
    }

    /** The same of records in this table. */
    List<FieldDef> of(String list, Table<?> table) {
        return of(list, requireNonNull(table.field(COLUMN, JSONB.class)));
    }

    private List<FieldDef> of(String list, Field<JSONB> column) {
        return fields.of(list).stream().map(field -> of(field, column)).toList();
    }

    private FieldDef of(CustomField field, Field<JSONB> column) {
        var def = of(field, field.path(), column);
        return def.called(field::label).about(Topic.OWN).heldIn(column, field.name());
    }

    private FieldDef of(CustomField field, String name, Field<JSONB> column) {
        var text = DSL.field("{0} ->> {1}", String.class, column, DSL.inline(field.name()));
        return switch (field.type()) {
            case TEXT -> Fields.text(name, text);
            case URL -> Fields.text(name, text).web();
            case NUMBER -> Fields.number(name, cast(text, "numeric", BigDecimal.class));
            case MONEY -> Fields.money(name, cast(text, "numeric", BigDecimal.class));
            case DATE -> Fields.date(name, day(text));
            case YES_NO -> Fields.yesNo(name, cast(text, "boolean", Boolean.class));
            case CHOICE -> Fields.choice(name, text, () -> options(field)).sortedBy(text);
            case CHOICES -> Fields.choices(name, codes(field, column), () -> options(field));
            case PARTY -> target.field().apply(name, cast(text, "uuid", UUID.class));
            case USER ->
                    Fields.link(
                                    name,
                                    cast(text, "uuid", UUID.class),
                                    USER_ACCOUNT.ID,
                                    USER_ACCOUNT.NAME,
                                    USER_ACCOUNT.SORT_NAME)
                            .person();
        };
    }

    private static <T> Field<T> cast(Field<String> text, String to, Class<T> type) {
        return DSL.field("({0})::" + to, type, text);
    }

    private static Field<LocalDate> day(Field<String> text) {
        return DSL.function(DSL.name("records", "custom_day"), LocalDate.class, text);
    }

    /** Nothing and an empty list are the same: no value. */
    private static Field<String[]> codes(CustomField field, Field<JSONB> column) {
        return DSL.field(
                "case when jsonb_exists({0}, {1}) then array(select jsonb_array_elements_text({0}"
                        + " -> {1})) end",
                SQLDataType.VARCHAR.array(), column, DSL.inline(field.name()));
    }

    /** Retired options too: records may still have them. */
    private static List<Option> options(CustomField field) {
        return field.options().stream()
                .map(option -> new Option(option.code(), option.label()))
                .toList();
    }
}
