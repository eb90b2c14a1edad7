package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK;
import static org.vrazka.records.db.Tables.BULK_ITEM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Origin;
import org.vrazka.identity.Users;
import org.vrazka.identity.Way;
import org.vrazka.records.BadQuery;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.RecordScope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Does bulk changes and takes them back, a piece in each transaction: what a crash has interrupted
 * goes on with the next piece. It acts with the rights that the author has by then.
 */
@Component
class BulkWorker {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    static final int PIECE = 1000;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Turns turns;
    private final CurrentUser currentUser;
    private final Users users;
    private final RecordScope scope;
    private final RecordKinds kinds;
    private final BulkSettings settings;
    private final ApplicationEventPublisher events;

    BulkWorker(
            DSLContext db,
            TransactionTemplate transaction,
            Turns turns,
            CurrentUser currentUser,
            Users users,
            RecordScope scope,
            RecordKinds kinds,
            BulkSettings settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.transaction = transaction;
        this.turns = turns;
        this.currentUser = currentUser;
        this.users = users;
        this.scope = scope;
        this.kinds = kinds;
        this.settings = settings;
        this.events = events;
    }

    void work(UUID id) {
        var author = db.fetchValue(BULK.CREATED_BY, BULK.ID.eq(id));
        var user = author == null ? null : users.findActive(author).orElse(null);
        if (user == null) {
            end(id); // who has left changes nothing any more
            return;
        }
        var turn = turns.take(id);
        try {
            currentUser.as(user, () -> Origin.by(Way.BULK, user.id(), () -> all(turn, user.id())));
        } catch (TurnOver e) {
            LOG.info("another worker has taken over bulk change {}", id);
        } catch (Invalid | Forbidden | NotFound | BadQuery e) {
            LOG.info("bulk change {} ends before its end: {}", id, e.toString());
            end(id); // a field is gone, a colleague has left: what waits stays as it is
        }
    }

    private boolean all(Turn turn, UUID author) {
        while (Boolean.TRUE.equals(transaction.execute(t -> some(turn, author)))) {
            // the next piece
        }
        return true;
    }

    /** A piece; whether there may be more. */
    private boolean some(Turn turn, UUID author) {
        turn.hold(db);
        var id = turn.work();
        var bulk = db.fetchSingle(BULK, BULK.ID.eq(id));
        var state = BulkState.valueOf(bulk.getState());
        if (!state.isBusy()) {
            return false;
        }
        var kind = kinds.get(bulk.getList());
        boolean back = state == BulkState.UNDOING;
        var setting =
                back
                        ? settings.toUndo(kind, bulk.getField())
                        : settings.of(kind, bulk.getField(), List.of(bulk.getTyped()));
        var piece =
                db.select(BULK_ITEM.RECORD_ID)
                        .from(BULK_ITEM)
                        .where(BULK_ITEM.BULK_ID.eq(id))
                        .and(BULK_ITEM.STATE.eq(back ? "DONE" : "WAITING"))
                        .orderBy(BULK_ITEM.RECORD_ID)
                        .limit(PIECE)
                        .fetch(BULK_ITEM.RECORD_ID);
        if (piece.isEmpty()) {
            end(id);
            return false;
        }
        var work = new Piece(id, author, kind, setting, bulk.getField(), piece);
        var changed = back ? work.undo() : work.write();
        events.publishEvent(new BulkWritten(kind.name(), changed));
        return true;
    }

    private void end(UUID id) {
        db.update(BULK)
                .set(
                        BULK.STATE,
                        DSL.when(BULK.STATE.eq("RUNNING"), "DONE")
                                .when(BULK.STATE.eq("UNDOING"), "UNDONE")
                                .otherwise(BULK.STATE))
                .where(BULK.ID.eq(id))
                .execute();
    }

    /** Some records, in the order of their ids, so that two pieces never wait for each other. */
    private final class Piece {
        private final UUID bulk;
        private final UUID author;
        private final RecordKind kind;
        private final BulkSetting setting;
        private final Collection<UUID> ids;
        private final Table<?> table;
        private final boolean deletes;

        Piece(
                UUID bulk,
                UUID author,
                RecordKind kind,
                BulkSetting setting,
                String field,
                Collection<UUID> ids) {
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

        private void set(Field<?> value, Collection<UUID> these) {
            db.update(table)
                    .set(Map.of(setting.column(), value))
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
}
