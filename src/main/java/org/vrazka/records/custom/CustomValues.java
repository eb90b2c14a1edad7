package org.vrazka.records.custom;

import static org.vrazka.records.custom.CustomCatalogue.COLUMN;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Colleague;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Users;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Money;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The custom values of records. Who asks must have reached the record itself before, and writes in
 * the same transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomValues {
    private final DSLContext db;
    private final ObjectReader exact;
    private final CustomFields fields;
    private final RecordKinds kinds;
    private final Companies companies;
    private final Users users;
    private final CustomTarget target;

    CustomValues(
            DSLContext db,
            JsonMapper json,
            CustomFields fields,
            RecordKinds kinds,
            Companies companies,
            Users users,
            CustomTarget target) {
        this.db = db;
        this.exact =
                json.readerFor(ObjectNode.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.fields = fields;
        this.kinds = kinds;
        this.companies = companies;
        this.users = users;
        this.target = target;
    }

    /** Writes what was said of a record's custom fields; nothing said changes nothing. */
    public void write(String list, UUID id, CustomForm form) {
        var typed = form.typed();
        var known = fields.of(list);
        if (typed == null || (known.isEmpty() && typed.isEmpty())) {
            return;
        }
        var before = of(list, List.of(id)).getOrDefault(id, JsonNodeFactory.instance.objectNode());
        var after = read(known, typed, before);
        if (!after.equals(before)) {
            var table = kinds.get(list).table();
            db.update(table)
                    .set(column(table), JSONB.jsonb(after.toString()))
                    .where(id(table).eq(id))
                    .execute();
        }
    }

    private ObjectNode read(
            List<CustomField> known, Map<String, List<String>> typed, ObjectNode before) {
        var errors = new Errors("records.custom.value");
        var reading =
                new CustomReading(
                        before,
                        companies.get().currency(),
                        user -> users.findActive(user).isPresent(),
                        target,
                        errors);
        var after = before.deepCopy();
        for (var field : known) {
            var value = reading.value(field, typed.getOrDefault(field.name(), List.of()));
            if (value == null) {
                after.remove(field.name());
            } else {
                after.set(field.name(), value);
            }
        }
        typed.keySet().stream()
                .filter(name -> known.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> errors.add(CustomField.PREFIX + name, "unknown"));
        errors.throwIfAny();
        return after;
    }

    /** One value as it is kept, for many records; null: none. */
    @Transactional(readOnly = true)
    public @Nullable JSONB value(CustomField field, List<String> typed) {
        var nothing = JsonNodeFactory.instance.objectNode();
        var value = read(List.of(field), Map.of(field.name(), typed), nothing).get(field.name());
        return value == null ? null : JSONB.jsonb(value.toString());
    }

    /** The values of records by id, as they are kept; retired ones too. */
    @Transactional(readOnly = true)
    public Map<UUID, ObjectNode> of(String list, Collection<UUID> ids) {
        var table = kinds.get(list).table();
        var values = new LinkedHashMap<UUID, ObjectNode>();
        db.select(id(table), column(table))
                .from(table)
                .where(id(table).in(ids))
                .forEach(row -> values.put(row.value1(), exact.readValue(row.value2().data())));
        return values;
    }

    /** The values of records as programs get them; amounts with their currency. */
    @Transactional(readOnly = true)
    public Map<UUID, ObjectNode> sent(String list, Collection<UUID> ids) {
        var known = fields.of(list);
        if (known.isEmpty()) {
            return Map.of();
        }
        var currency = companies.get().currency();
        var values = of(list, ids);
        var names = names(known, values.values());
        var sent = new LinkedHashMap<UUID, ObjectNode>();
        values.forEach((id, kept) -> sent.put(id, sent(known, kept, currency, names)));
        return sent;
    }

    /** Of what these values point at, as far as it may be seen. */
    private Map<UUID, String> names(List<CustomField> known, Collection<ObjectNode> values) {
        var ids =
                known.stream()
                        .filter(field -> field.type() == CustomType.PARTY)
                        .flatMap(field -> values.stream().map(one -> one.get(field.name())))
                        .filter(Objects::nonNull)
                        .map(id -> UUID.fromString(id.asString()))
                        .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : target.names().apply(ids);
    }

    private static ObjectNode sent(
            List<CustomField> known, ObjectNode kept, String currency, Map<UUID, String> names) {
        var values = JsonNodeFactory.instance.objectNode();
        for (var field : known) {
            var value = kept.get(field.name());
            if (value != null && field.type() == CustomType.MONEY) {
                var money = new Money(value.decimalValue(), currency);
                values.putObject(field.name())
                        .put("amount", money.written())
                        .put("currency", currency);
            } else if (value != null
                    && (field.type() != CustomType.PARTY
                            || names.containsKey(UUID.fromString(value.asString())))) {
                values.set(field.name(), value);
            }
        }
        return values;
    }

    /**
     * The custom fields of a form.
     *
     * @param id of the record; null: a new one
     * @param typed what was typed; what it does not say is what the record has
     * @param errors messages by field
     */
    @Transactional(readOnly = true)
    public List<CustomInput> inputs(
            String list, @Nullable UUID id, CustomForm typed, Map<String, String> errors) {
        var known = fields.of(list);
        if (known.isEmpty()) {
            return List.of();
        }
        var now = id == null || typed.typed() != null ? null : of(list, List.of(id)).get(id);
        var people = known.stream().anyMatch(f -> f.type() == CustomType.USER) ? people() : null;
        var names = now == null ? Map.<UUID, String>of() : names(known, List.of(now));
        return known.stream()
                .map(field ->
                        new CustomInput(
                                field,
                                values(field, typed, now, names),
                                errors.get(field.path()),
                                people == null || field.type() != CustomType.USER
                                        ? Map.of()
                                        : people,
                                target.suggestions(),
                                null))
                .toList();
    }

    private Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (Colleague one : users.active()) {
            people.put(one.id().toString(), one.name());
        }
        return people;
    }

    private static List<String> values(
            CustomField field,
            CustomForm typed,
            @Nullable ObjectNode now,
            Map<UUID, String> names) {
        var said = typed.typed();
        if (said != null) {
            return Objects.requireNonNullElse(said.get(field.name()), List.of());
        }
        var value = now == null ? null : now.get(field.name());
        if (value == null) {
            return List.of();
        }
        if (field.type() == CustomType.PARTY) {
            var name = names.get(UUID.fromString(value.asString()));
            return name == null ? List.of() : List.of(name, value.asString(), name);
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : List.of(value.isNumber() ? shown(value) : value.asString());
    }

    private static String shown(JsonNode number) {
        return number.decimalValue().toPlainString().replace('.', ',');
    }

    private static Field<UUID> id(Table<?> table) {
        return Objects.requireNonNull(table.field("id", UUID.class));
    }

    private static Field<JSONB> column(Table<?> table) {
        return Objects.requireNonNull(table.field(COLUMN, JSONB.class));
    }
}
