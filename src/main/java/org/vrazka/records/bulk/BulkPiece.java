package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK_ITEM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vrazka.identity.Action;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordScope;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Some records, in the order of their ids, so that two pieces never wait for each other. */
final class BulkPiece {
    private final DSLContext db;
    private final RecordScope scope;
    private final UUID bulk;
    private final UUID author;
    private final RecordKind kind;
    private final BulkSetting setting;
    private final Collection<UUID> ids;
    private final Table<?> table;
    private final boolean deletes;

    BulkPiece(
            DSLContext db,
            RecordScope scope,
            UUID bulk,
            UUID author,
            RecordKind kind,
            BulkSetting setting,
            String field,
            Collection<UUID> ids) {
        this.db = db;
        this.scope = scope;
        this.bulk = bulk;
        this.author = author;
        this.kind = kind;
        this.setting = setting;
        this.ids = ids;
        this.table = kind.table();
        this.deletes = field.equals(Bulk.DELETED);
    }

    List<UUID> write() {
        var may =
                column("id", UUID.class)
                        .in(ids)
                        .and(column("deleted_at", Instant.class).isNull())
                        .and(may());
        var locked = lock(may);
        var differing =
                db.select(column("id", UUID.class))
                        .from(table)
                        .where(column("id", UUID.class).in(locked), setting.differs())
                        .fetch(column("id", UUID.class));
        note(differing, "DONE");
        set(setting.after(), differing);
        mark(locked, "SAME");
        mark(ids, "SKIPPED");
        return differing;
    }

    /** Only what stands as the change has left it; the rest stays as others made it. */
    List<UUID> undo() {
        var id = column("id", UUID.class);
        var same = table.field("version", Integer.class);
        var untouched =
                db.select(id)
                        .from(table)
                        .join(BULK_ITEM)
                        .on(BULK_ITEM.RECORD_ID.eq(id), BULK_ITEM.BULK_ID.eq(bulk))
                        .where(id.in(ids), BULK_ITEM.VERSION.eq(same), may())
                        .orderBy(id)
                        .forUpdate()
                        .of(table)
                        .fetch(id);
        var before =
                DSL.field(
                        DSL.select(BULK_ITEM.BEFORE)
                                .from(BULK_ITEM)
                                .where(BULK_ITEM.BULK_ID.eq(bulk), BULK_ITEM.RECORD_ID.eq(id)));
        set(setting.back(before), untouched);
        back(untouched, "BACK");
        back(ids, "KEPT");
        return untouched;
    }

    private List<UUID> lock(Condition which) {
        var id = column("id", UUID.class);
        return db.select(id).from(table).where(which).orderBy(id).forUpdate().fetch(id);
    }

    private Condition may() {
        return scope.may(kind, deletes ? Action.DELETE : Action.CHANGE);
    }

    /** What they had, and the version that they are about to get. */
    private void note(Collection<UUID> these, String state) {
        db.update(BULK_ITEM)
                .set(BULK_ITEM.STATE, state)
                .set(BULK_ITEM.BEFORE, setting.before())
                .set(BULK_ITEM.VERSION, column("version", Integer.class).plus(1))
                .from(table)
                .where(BULK_ITEM.BULK_ID.eq(bulk), BULK_ITEM.RECORD_ID.in(these))
                .and(column("id", UUID.class).eq(BULK_ITEM.RECORD_ID))
                .execute();
    }

    private void set(Map<Field<?>, Field<?>> values, Collection<UUID> these) {
        db.update(table)
                .set(values)
                .set(column("version", Integer.class), column("version", Integer.class).plus(1))
                .set(column("changed_at", Instant.class), DSL.currentInstant())
                .set(column("changed_by", UUID.class), author)
                .where(column("id", UUID.class).in(these))
                .execute();
    }

    private void mark(Collection<UUID> these, String state) {
        db.update(BULK_ITEM)
                .set(BULK_ITEM.STATE, state)
                .where(BULK_ITEM.BULK_ID.eq(bulk), BULK_ITEM.RECORD_ID.in(these))
                .and(BULK_ITEM.STATE.eq("WAITING"))
                .execute();
    }

    private void back(Collection<UUID> these, String state) {
        db.update(BULK_ITEM)
                .set(BULK_ITEM.STATE, state)
                .where(BULK_ITEM.BULK_ID.eq(bulk), BULK_ITEM.RECORD_ID.in(these))
                .and(BULK_ITEM.STATE.eq("DONE"))
                .execute();
    }

    private <V> Field<V> column(String name, Class<V> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }
}
