package org.vrazka.records;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.time.Instant;
import java.util.UUID;

/**
 * Records held against all others until the transaction ends, and written as their next version.
 * The table has {@code id}, {@code version}, {@code deleted_at}, {@code changed_by} and {@code
 * changed_at}; without {@code manager_id} nobody owns one: who may, may all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldRecords {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    HeldRecords(
            DSLContext db, Scope scope, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Records of a kind.
     *
     * @param name what one that is missed is called
     */
    public record Of<R extends UpdatableRecord<R>>(Table<R> table, Kind kind, String name) {
        <T> Field<T> field(String column, Class<T> type) {
            return requireNonNull(table.field(column, type));
        }

        Field<UUID> id() {
            return field("id", UUID.class);
        }

        Field<Integer> version() {
            return field("version", Integer.class);
        }

        @Nullable Field<UUID> manager() {
            return table.field("manager_id", UUID.class);
        }

        Field<Instant> deletedAt() {
            return field("deleted_at", Instant.class);
        }
    }

    /**
     * One with which who asks may do this, that is not in the trash.
     *
     * @throws Stale when somebody was quicker
     */
    public <R extends UpdatableRecord<R>> R hold(Of<R> of, UUID id, int version, Action action) {
        var row = holdAny(of, id, action);
        if (row.get(of.deletedAt()) != null) {
            throw new NotFound(of.name(), id);
        }
        int now = row.get(of.version());
        if (now != version) {
            throw new Stale(now);
        }
        return row;
    }

    /** The same whatever its version is, be it in the trash. */
    public <R extends UpdatableRecord<R>> R holdAny(Of<R> of, UUID id, Action action) {
        return db.selectFrom(of.table())
                .where(of.id().eq(id), within(of, action))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> refused(of, id, action));
    }

    private Condition within(Of<?> of, Action action) {
        var manager = of.manager();
        if (manager != null) {
            return scope.of(of.kind(), action, manager);
        }
        return scope.allows(of.kind(), action) ? DSL.noCondition() : DSL.falseCondition();
    }

    /** What one does not see is not there. */
    private RuntimeException refused(Of<?> of, UUID id, Action action) {
        boolean seen =
                db.fetchExists(
                        of.table(),
                        of.id().eq(id).and(of.deletedAt().isNull()).and(within(of, Action.SEE)));
        return seen ? new Forbidden(of.kind(), action) : new NotFound(of.name(), id);
    }

    /** As the next version, by who asks. */
    public <R extends UpdatableRecord<R>> void store(Of<R> of, R row) {
        row.set(of.version(), row.get(of.version()) + 1);
        row.set(of.field("changed_by", UUID.class), currentUser.get().id());
        row.set(of.field("changed_at", Instant.class), Instant.now());
        row.store();
    }

    /** To the trash; the audit log keeps who did it, and for whom. */
    public <R extends UpdatableRecord<R>> void throwAway(Of<R> of, R row) {
        row.set(of.deletedAt(), Instant.now());
        store(of, row);
        var manager = of.manager();
        var owner = manager == null ? null : row.get(manager);
        var absent = currentUser.get().standsInFor(of.kind(), Action.DELETE, owner);
        events.publishEvent(
                SecurityEvent.of(What.DELETED)
                        .about(of.kind(), row.get(of.id()))
                        .standingInFor(absent));
    }

    /**
     * Back from the trash.
     *
     * @return false: it was not there
     */
    public <R extends UpdatableRecord<R>> boolean bringBack(Of<R> of, R row) {
        if (row.get(of.deletedAt()) == null) {
            return false;
        }
        row.set(of.deletedAt(), null);
        store(of, row);
        return true;
    }
}
