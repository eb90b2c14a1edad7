package org.vrazka.records.bulk;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.records.Chosen;
import org.vrazka.records.FieldDef;
import org.vrazka.records.FieldType;
import org.vrazka.records.Option;
import org.vrazka.records.RecordKind;
import org.vrazka.records.custom.CustomField;
import org.vrazka.records.custom.CustomFields;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes what a bulk change writes of what was typed, or says what is wrong with it. */
@Component
class BulkSettings {
    private static final int LONGEST = 200;

    private final Scope scope;
    private final Users users;
    private final CustomFields custom;
    private final CustomValues values;
    private final List<BulkFields> joint;

    BulkSettings(
            Scope scope,
            Users users,
            CustomFields custom,
            CustomValues values,
            List<BulkFields> joint) {
        this.scope = scope;
        this.users = users;
        this.custom = custom;
        this.values = values;
        this.joint = joint;
    }

    /** The fields that can be set for many records. */
    List<FieldDef> fields(RecordKind kind) {
        var single =
                kind.listing().get().catalogue().fields().stream()
                        .flatMap(field -> field.inBulk().stream());
        return Stream.concat(single, joint(kind).map(BulkField::field)).toList();
    }

    /** That of this name whose values its module reads. */
    Optional<BulkField> joint(RecordKind kind, String name) {
        return joint(kind).filter(one -> one.field().name().equals(name)).findFirst();
    }

    private Stream<BulkField> joint(RecordKind kind) {
        return joint.stream()
                .filter(one -> one.list().equals(kind.name()))
                .flatMap(one -> one.all().stream());
    }

    /** What a change is called, by its name when the field is gone. */
    String label(RecordKind kind, String name) {
        return fields(kind).stream()
                .filter(field -> field.name().equals(name))
                .map(FieldDef::label)
                .findFirst()
                .orElse(name);
    }

    /** The same for who takes a change back: whatever the new value was. */
    BulkSetting toUndo(RecordKind kind, String name) {
        var table = kind.table();
        if (name.equals(Bulk.DELETED)) {
            return OneSetting.of(column(table, "deleted_at"), null);
        }
        if (name.startsWith(CustomField.PREFIX)) {
            var json = Objects.requireNonNull(table.field("custom", JSONB.class));
            return OneSetting.of(json, name.substring(CustomField.PREFIX.length()), null);
        }
        var joint = joint(kind, name);
        if (joint.isPresent()) {
            var columns = joint.get().columns();
            return new JointSetting(columns, table.newRecord());
        }
        var column = column(table, field(kind, name).columnName());
        return Several.of(name)
                .map(several -> OneSetting.of(column, several, null))
                .orElseGet(() -> OneSetting.of(column, null));
    }

    private FieldDef field(RecordKind kind, String name) {
        return fields(kind).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("field", "field"));
    }

    BulkSetting of(RecordKind kind, String name, List<String> typed) {
        var table = kind.table();
        if (name.equals(Bulk.DELETED)) {
            return OneSetting.of(column(table, "deleted_at"), Instant.now());
        }
        var joint = joint(kind, name);
        if (joint.isPresent()) {
            return read(joint.get(), typed);
        }
        var field = field(kind, name);
        if (field.isHeldIn("custom")) {
            var key = name.substring(CustomField.PREFIX.length());
            var own = custom.of(kind.name()).stream().filter(f -> f.name().equals(key)).findFirst();
            return OneSetting.of(
                    Objects.requireNonNull(table.field("custom", JSONB.class)),
                    key,
                    values.value(own.orElseThrow(), typed));
        }
        var column = column(table, field.columnName());
        var several = Several.of(name);
        if (several.isPresent()) {
            return OneSetting.of(column, several.get(), codes(column, field, typed));
        }
        if (typed.size() > 1) {
            throw wrong("value", "one");
        }
        var text = typed.isEmpty() ? null : Clean.line(typed.getFirst());
        var value = text == null ? null : value(kind, field, text);
        if (value == null && (!column.getDataType().nullable() || isOwner(field, kind))) {
            throw wrong("value", "needed");
        }
        return OneSetting.of(column, column.getDataType().convert(value));
    }

    /**
     * @throws Invalid for a name that no input of the field has; one that stands alone has none
     */
    void refuseUnlessParts(RecordKind kind, String field, Collection<String> names) {
        var inputs =
                joint(kind, field).stream()
                        .flatMap(one -> one.inputs().stream())
                        .map(BulkInput::name)
                        .filter(name -> !name.equals(BulkInput.VALUE))
                        .toList();
        names.stream()
                .filter(name -> !inputs.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("value", "part", name);
                });
    }

    private static BulkSetting read(BulkField field, List<String> typed) {
        typed.stream()
                .filter(one -> !field.takes(one))
                .findFirst()
                .ifPresent(one -> {
                    throw wrong("value", "part", one);
                });
        var values = new LinkedHashMap<String, String>();
        if (!typed.isEmpty()) {
            field.inputs().forEach(one -> values.put(one.name(), BulkForm.typed(one, typed)));
        }
        return new JointSetting(field.columns(), field.reading().read(values));
    }

    private static Object codes(Field<?> column, FieldDef field, List<String> typed) {
        if (typed.isEmpty()) {
            throw wrong("value", "needed");
        }
        if (!field.options().stream().map(Option::code).toList().containsAll(typed)) {
            throw wrong("value", "choice");
        }
        return Chosen.codes(column, typed);
    }

    /** Who may not change all records leaves none without a manager. */
    private boolean isOwner(FieldDef field, RecordKind kind) {
        return field.type() == FieldType.LINK
                && scope.reach(kind.kind(), Action.CHANGE) != Reach.ALL;
    }

    private Object value(RecordKind kind, FieldDef field, String text) {
        return switch (field.type()) {
            case TEXT -> {
                if (text.length() > LONGEST) {
                    throw wrong("value", "long", LONGEST);
                }
                yield text;
            }
            case CHOICE -> {
                if (field.options().stream().noneMatch(o -> o.code().equals(text))) {
                    throw wrong("value", "choice");
                }
                yield text;
            }
            case YES_NO -> text.equals("true");
            case DATE -> day(text);
            case LINK -> colleague(kind, text);
            default -> throw wrong("field", "field");
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("value", "date");
        }
    }

    /** Nobody can give a record away to where he does not reach it any more. */
    private UUID colleague(RecordKind kind, String text) {
        return Ids.read(text)
                .filter(id -> users.findActive(id).isPresent())
                .filter(id -> scope.reaches(kind.kind(), Action.CHANGE, id))
                .orElseThrow(() -> wrong("value", "colleague"));
    }

    private static Field<?> column(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name), name);
    }

    private static Invalid wrong(String field, String code, Object... arguments) {
        return new Invalid(field, code, t("records.bulk.wrong." + code, arguments));
    }
}
