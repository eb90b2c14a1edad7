package org.vrazka.records;

import static org.vrazka.records.db.Tables.EXTERNAL_ID;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Invalid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The names that other systems have for our records; a name means one record of its kind. */
@Component
@Transactional
public class ExternalIds {
    private static final String FIELD = "externalIds";

    /** Of each half: an index holds no more than 2,700 bytes. */
    private static final int LONGEST = 300;

    private final DSLContext db;

    ExternalIds(DSLContext db) {
        this.db = db;
    }

    /** The record of a name; whether it may be seen is for its facade to say. */
    public Optional<UUID> find(Kind kind, ExternalId id) {
        return db.select(EXTERNAL_ID.RECORD_ID)
                .from(EXTERNAL_ID)
                .where(
                        EXTERNAL_ID.SYSTEM.eq(id.system()),
                        EXTERNAL_ID.KIND.eq(kind.name()),
                        EXTERNAL_ID.EXTERNAL_ID_.eq(id.id()))
                .fetchOptional(EXTERNAL_ID.RECORD_ID);
    }

    /** The records of many names of one system. */
    public Map<String, UUID> find(Kind kind, String system, Collection<String> ids) {
        return db.select(EXTERNAL_ID.EXTERNAL_ID_, EXTERNAL_ID.RECORD_ID)
                .from(EXTERNAL_ID)
                .where(
                        EXTERNAL_ID.SYSTEM.eq(system),
                        EXTERNAL_ID.KIND.eq(kind.name()),
                        EXTERNAL_ID.EXTERNAL_ID_.eq(DSL.any(ids.toArray(String[]::new))))
                .fetchMap(EXTERNAL_ID.EXTERNAL_ID_, EXTERNAL_ID.RECORD_ID);
    }

    /** All names of a record. */
    public List<ExternalId> of(Kind kind, UUID record) {
        return of(kind, List.of(record)).getOrDefault(record, List.of());
    }

    /** All names of many records. */
    public Map<UUID, List<ExternalId>> of(Kind kind, Collection<UUID> records) {
        return db.select(EXTERNAL_ID.RECORD_ID, EXTERNAL_ID.SYSTEM, EXTERNAL_ID.EXTERNAL_ID_)
                .from(EXTERNAL_ID)
                .where(
                        EXTERNAL_ID.KIND.eq(kind.name()),
                        EXTERNAL_ID.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .orderBy(EXTERNAL_ID.SYSTEM, EXTERNAL_ID.EXTERNAL_ID_)
                .fetchGroups(
                        EXTERNAL_ID.RECORD_ID, row -> new ExternalId(row.value2(), row.value3()));
    }

    /** Gives a record one more name; false when another record of the kind has it already. */
    public boolean add(Kind kind, UUID record, ExternalId id) {
        refuseUnlessName(id);
        db.insertInto(EXTERNAL_ID)
                .set(EXTERNAL_ID.SYSTEM, id.system())
                .set(EXTERNAL_ID.KIND, kind.name())
                .set(EXTERNAL_ID.EXTERNAL_ID_, id.id())
                .set(EXTERNAL_ID.RECORD_ID, record)
                .onConflictDoNothing()
                .execute();
        return find(kind, id).filter(record::equals).isPresent();
    }

    /**
     * @throws Invalid for what a name cannot be
     */
    private static void refuseUnlessName(@Nullable ExternalId id) {
        var errors = new Errors("records.externalId");
        if (id == null || isNothing(id.system()) || isNothing(id.id())) {
            errors.add(FIELD, "required");
        } else {
            errors.upTo(LONGEST, FIELD, id.system());
            errors.upTo(LONGEST, FIELD, id.id());
        }
        errors.throwIfAny();
    }

    private static boolean isNothing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Gives many records a name in one system, where the name is still free. */
    public void add(Kind kind, String system, Map<String, UUID> records) {
        var rows =
                records.entrySet().stream()
                        .map(e -> DSL.row(system, kind.name(), e.getKey(), e.getValue()))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        db.insertInto(
                        EXTERNAL_ID,
                        EXTERNAL_ID.SYSTEM,
                        EXTERNAL_ID.KIND,
                        EXTERNAL_ID.EXTERNAL_ID_,
                        EXTERNAL_ID.RECORD_ID)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }

    /** Gives these names of one record to another, as far as they are still its. */
    public void move(Kind kind, Collection<ExternalId> names, UUID from, UUID to) {
        var some = names.stream().map(name -> DSL.row(name.system(), name.id())).toList();
        db.update(EXTERNAL_ID)
                .set(EXTERNAL_ID.RECORD_ID, to)
                .where(EXTERNAL_ID.KIND.eq(kind.name()), EXTERNAL_ID.RECORD_ID.eq(from))
                .and(DSL.row(EXTERNAL_ID.SYSTEM, EXTERNAL_ID.EXTERNAL_ID_).in(some))
                .execute();
    }

    /** Takes a record's names away, as when its import is undone. */
    public void remove(Kind kind, Collection<UUID> records) {
        db.deleteFrom(EXTERNAL_ID)
                .where(
                        EXTERNAL_ID.KIND.eq(kind.name()),
                        EXTERNAL_ID.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .execute();
    }
}
