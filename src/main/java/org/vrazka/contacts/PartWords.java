package org.vrazka.contacts;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.table;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.Named;
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephones, e-mails and parties that a history tells of, in the words of who reads. */
@Component
class PartWords {
    private final DSLContext db;
    private final Positions positions;
    private final ContactScope contacts;
    private final Scope scope;

    PartWords(DSLContext db, Positions positions, ContactScope contacts, Scope scope) {
        this.db = db;
        this.positions = positions;
        this.contacts = contacts;
        this.scope = scope;
    }

    static String point(JsonNode point) {
        return ReachedBy.told(point).words();
    }

    /** Of parties and people that may not be seen no name is told. */
    Function<JsonNode, String> ofLinks(UUID contact) {
        var firms =
                names(
                        contact,
                        "party_id",
                        PARTY_LIST.ID,
                        PARTY_LIST.NAME,
                        scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID));
        var people =
                names(contact, "reports_to", CONTACT_LIST.ID, CONTACT_LIST.NAME, contacts.seen());
        var known = positions.all();
        return link -> words(link, firms, people, known);
    }

    private Map<UUID, String> names(
            UUID contact, String key, TableField<?, UUID> id, Field<String> name, Condition seen) {
        var told =
                DSL.select(field("(part ->> {0})::uuid", UUID.class, DSL.inline(key)))
                        .from(CHANGE)
                        .crossJoin(
                                lateral(
                                        table(
                                                "jsonb_array_elements({0} -> 'party') as part",
                                                CHANGE.FIELDS)))
                        .where(CHANGE.RECORD_ID.eq(contact));
        return db.select(id, name).from(id.getTable()).where(id.in(told), seen).fetchMap(id, name);
    }

    private static String words(
            JsonNode link, Map<UUID, String> firms, Map<UUID, String> people, List<Named> known) {
        var words =
                Stream.of(
                                position(link, known),
                                text(link, "role") == null
                                        ? null
                                        : t("contacts.role." + text(link, "role")),
                                named(link, "reports_to", people, "contacts.history.reportsTo"),
                                text(link, "left_on") == null
                                        ? null
                                        : t(
                                                "contacts.history.left",
                                                Format.date(
                                                        LocalDate.parse(
                                                                link.get("left_on").asString()))))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        var firm = firms.get(UUID.fromString(link.get("party_id").asString()));
        return (firm == null ? t("contacts.history.hidden") : firm)
                + (words.isEmpty() ? "" : ": " + words);
    }

    private static @Nullable String position(JsonNode link, List<Named> known) {
        var id = text(link, "position_id");
        return id == null
                ? text(link, "position_text")
                : known.stream()
                        .filter(one -> id.equals(String.valueOf(one.id())))
                        .map(Named::name)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String named(
            JsonNode link, String column, Map<UUID, String> names, String key) {
        var id = text(link, column);
        var name = id == null ? null : names.get(UUID.fromString(id));
        return name == null ? null : t(key, name);
    }

    private static @Nullable String text(JsonNode link, String column) {
        var value = link.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }
}
