package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK;
import static org.vrazka.records.db.Tables.BULK_ITEM;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Origin;
import org.vrazka.identity.Users;
import org.vrazka.identity.Way;
import org.vrazka.records.BadQuery;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.RecordScope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;

import java.util.List;
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
        var work = new BulkPiece(db, scope, id, author, kind, setting, bulk.getField(), piece);
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
}
