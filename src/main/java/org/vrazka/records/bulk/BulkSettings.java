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
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes what a bulk change writes of what was typed, or says what is wrong with it. */
@Component
class BulkSettings {
    private static final int LONGEST = 200;

    private final Scope scope;
    private final Users users;
    private final CustomFields custom;
    private final CustomValues values;

    BulkSettings(Scope scope, Users users, CustomFields custom, CustomValues values) {
        this.scope = scope;
        this.users = users;
        this.custom = custom;
        this.values = values;
    }

    /** The fields that can be set for many records. */
    List<FieldDef> fields(RecordKind kind) {
        return kind.listing().get().catalogue().fields().stream()
                .flatMap(field -> field.inBulk().stream())
                .toList();
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
            return BulkSetting.of(column(table, "deleted_at"), null);
        }
        if (name.startsWith(CustomField.PREFIX)) {
            var json = Objects.requireNonNull(table.field("custom", JSONB.class));
            return BulkSetting.of(json, name.substring(CustomField.PREFIX.length()), null);
        }
        var column = column(table, field(kind, name).columnName());
        return Several.of(name)
                .map(several -> BulkSetting.of(column, several, null))
                .orElseGet(() -> BulkSetting.of(column, null));
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
            return BulkSetting.of(column(table, "deleted_at"), Instant.now());
        }
        var field = field(kind, name);
        if (field.isHeldIn("custom")) {
            var key = name.substring(CustomField.PREFIX.length());
            var own = custom.of(kind.name()).stream().filter(f -> f.name().equals(key)).findFirst();
            return BulkSetting.of(
                    Objects.requireNonNull(table.field("custom", JSONB.class)),
                    key,
                    values.value(own.orElseThrow(), typed));
        }
        var column = column(table, field.columnName());
        var several = Several.of(name);
        if (several.isPresent()) {
            return BulkSetting.of(column, several.get(), codes(column, field, typed));
        }
        var text = typed.isEmpty() ? null : Clean.line(typed.getFirst());
        var value = text == null ? null : value(kind, field, text);
        if (value == null && (!column.getDataType().nullable() || isOwner(field, kind))) {
            throw wrong("value", "needed");
        }
        return BulkSetting.of(column, column.getDataType().convert(value));
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
