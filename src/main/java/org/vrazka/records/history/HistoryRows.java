package org.vrazka.records.history;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Way;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The rows of the history of records, and what the records themselves say of their beginning. */
@Component
class HistoryRows {
    private final DSLContext db;
    private final JsonMapper json;

    HistoryRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A row as it was written. */
    record Written(
            long id,
            Instant at,
            @Nullable String who,
            @Nullable String forWhom,
            @Nullable String way,
            UUID record,
            JsonNode fields) {

        History.Mark mark() {
            return new History.Mark(at, id);
        }

        boolean isOneWith(Written other) {
            return at.equals(other.at)
                    && record.equals(other.record)
                    && Objects.equals(who, other.who)
                    && Objects.equals(forWhom, other.forWhom);
        }
    }

    /** The names of records that were merged into one, by way of others too, by their ids. */
    Map<UUID, String> absorbed(HistoryKind kind, UUID id) {
        var absorbed = kind.absorbed();
        if (absorbed == null) {
            return Map.of();
        }
        var key = column(kind, "id", UUID.class);
        var found = new HashMap<UUID, String>();
        for (var next = Set.of(id); !next.isEmpty(); ) {
            var more =
                    db.select(key, absorbed.name())
                            .from(kind.table())
                            .where(absorbed.into().in(next))
                            .fetchMap(key, absorbed.name());
            more.keySet().removeAll(found.keySet());
            found.putAll(more);
            next = more.keySet();
        }
        return found;
    }

    List<Written> read(HistoryKind kind, UUID id, Set<UUID> absorbed, Condition which, int most) {
        var ids = new HashSet<>(absorbed);
        ids.add(id);
        var absent = USER_ACCOUNT.as("absent");
        return db.select(
                        CHANGE.ID,
                        CHANGE.AT,
                        USER_ACCOUNT.NAME,
                        absent.NAME,
                        CHANGE.WAY,
                        CHANGE.RECORD_ID,
                        CHANGE.FIELDS.convertFrom(fields -> json.readTree(fields.data())))
                .from(CHANGE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(CHANGE.USER_ID))
                .leftJoin(absent)
                .on(absent.ID.eq(CHANGE.FOR_ID))
                .where(CHANGE.RECORD_ID.in(ids), CHANGE.KIND.eq(kind.name()), which)
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(Records.mapping(Written::new));
    }

    /** How the record came to be, as it says itself. */
    Entry beginning(HistoryKind kind, UUID id) {
        var table = kind.table();
        var by = column(kind, "created_by", UUID.class);
        var imported = column(kind, "import_id", UUID.class);
        var row =
                db.select(
                                column(kind, "created_at", Instant.class),
                                DSL.field(
                                        DSL.select(USER_ACCOUNT.NAME)
                                                .from(USER_ACCOUNT)
                                                .where(USER_ACCOUNT.ID.eq(by))),
                                DSL.field(imported.isNotNull()))
                        .from(table)
                        .where(column(kind, "id", UUID.class).eq(id))
                        .fetchSingle();
        return new Entry(
                new History.Mark(row.value1(), 0),
                row.value2(),
                null,
                row.value3() ? Way.IMPORT.name() : null,
                null,
                true,
                List.of());
    }

    private static <T> Field<T> column(HistoryKind kind, String name, Class<T> type) {
        var column = kind.table().field(name, type);
        return column == null ? DSL.castNull(type) : column;
    }
}
