package org.vrazka.orders.unmet;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.orders.DocumentPlaces;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every question about unmet demand and every change to it, under the scope of who asks. */
@Service
@Transactional
public class UnmetDemands {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final UnmetRows rows;
    private final UnmetFields fields;
    private final UnmetChecks checks;
    private final UnmetMeeting meeting;
    private final DocumentPlaces places;
    private final ApplicationEventPublisher events;

    UnmetDemands(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Lists lists,
            UnmetRows rows,
            UnmetFields fields,
            UnmetChecks checks,
            UnmetMeeting meeting,
            DocumentPlaces places,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.rows = rows;
        this.fields = fields;
        this.checks = checks;
        this.meeting = meeting;
        this.places = places;
        this.events = events;
    }

    /** All of it, as who asks may see it. */
    public Listing listing() {
        return new Listing(fields.catalogue(), Kind.UNMET, rows.seen(), UNMET.MANAGER_ID);
    }

    public Slice<UnmetDemand> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, UnmetDemand::id);
    }

    public int count(ListQuery query) {
        return lists.count(listing(), query);
    }

    /** Those of these ids that may be seen. */
    private List<UnmetDemand> all(Collection<UUID> ids) {
        return rows.select(UNMET.ID.in(ids));
    }

    /** The newest of a party. */
    public List<UnmetDemand> ofParty(UUID party, int limit) {
        return rows.newest(party, noCondition(), limit);
    }

    public UnmetDemand get(UUID id) {
        return rows.select(UNMET.ID.eq(id).and(UNMET.DELETED_AT.isNull())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("unmet", id));
    }

    /** Whether it is in the trash of who may delete it. */
    boolean isInTrash(UUID id) {
        return fetch(id, Action.DELETE).getDeletedAt() != null;
    }

    /** To be changed by who asks. */
    public UnmetDemand toChange(UUID id) {
        var unmet = get(id);
        if (!allows(Action.CHANGE, unmet)) {
            throw new Forbidden(Kind.UNMET, Action.CHANGE);
        }
        return unmet;
    }

    /** Whether one may do this with what one sees. */
    boolean allows(Action action, UnmetDemand unmet) {
        return scope.reaches(Kind.UNMET, action, unmet.managerId());
    }

    public UUID create(UnmetForm form) {
        if (!scope.allows(Kind.UNMET, Action.CREATE)) {
            throw new Forbidden(Kind.UNMET, Action.CREATE);
        }
        var row = new UnmetRecord();
        checks.apply(form, row, null);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(UNMET).set(row).execute();
        places.refresh(UNMET, row.getId());
        return row.getId();
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, UnmetForm form) {
        var row = lock(id, version, Action.CHANGE);
        checks.apply(form, row, get(id));
        store(row);
        places.refresh(UNMET, id);
    }

    /** Orders that likely gave it. */
    public List<OfferedOrder> proposals(UUID id) {
        return meeting.proposals(get(id));
    }

    /**
     * Says which order gave it after all, so that it counts there alone.
     *
     * @param order null: none
     */
    public void meet(UUID id, int version, @Nullable UUID order) {
        var row = lock(id, version, Action.CHANGE);
        meeting.apply(row, order);
        store(row);
    }

    /** To the trash: it no longer counts anywhere. */
    public void delete(UUID id, int version) {
        var row = lock(id, version, Action.DELETE);
        row.setDeletedAt(Instant.now());
        store(row);
        var absent = currentUser.get().standsInFor(Kind.UNMET, Action.DELETE, row.getManagerId());
        events.publishEvent(
                SecurityEvent.of(What.DELETED).about(Kind.UNMET, id).standingInFor(absent));
    }

    /** Back from the trash; what is not there stays as it is. */
    public void restore(UUID id) {
        var row = fetch(id, Action.DELETE);
        if (row.getDeletedAt() != null) {
            row.setDeletedAt(null);
            store(row);
        }
    }

    private UnmetRecord lock(UUID id, int version, Action action) {
        var row = fetch(id, action);
        if (row.getDeletedAt() != null) {
            throw new NotFound("unmet", id);
        }
        if (row.getVersion() != version) {
            throw new Stale(row.getVersion());
        }
        return row;
    }

    private UnmetRecord fetch(UUID id, Action action) {
        return db.selectFrom(UNMET)
                .where(UNMET.ID.eq(id), scope.of(Kind.UNMET, action, UNMET.MANAGER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> refused(id, action));
    }

    private RuntimeException refused(UUID id, Action action) {
        get(id);
        return new Forbidden(Kind.UNMET, action);
    }

    private void store(UnmetRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.setChangedBy(currentUser.get().id());
        row.setChangedAt(Instant.now());
        row.store();
    }
}
