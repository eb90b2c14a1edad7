package org.vrazka.orders.unmet;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.DocumentPlaces;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.records.HeldRecords;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every question about unmet demand and every change to it, under the scope of who asks. */
@Service
@Transactional
public class UnmetDemands {
    private static final HeldRecords.Of<UnmetRecord> ALL =
            new HeldRecords.Of<>(UNMET, Kind.UNMET, "unmet");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final UnmetRows rows;
    private final UnmetFields fields;
    private final UnmetChecks checks;
    private final UnmetMeeting meeting;
    private final DocumentPlaces places;
    private final HeldRecords held;

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
            HeldRecords held) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.rows = rows;
        this.fields = fields;
        this.checks = checks;
        this.meeting = meeting;
        this.places = places;
        this.held = held;
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
        return held.holdAny(ALL, id, Action.DELETE).getDeletedAt() != null;
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
        var row = held.hold(ALL, id, version, Action.CHANGE);
        checks.apply(form, row, get(id));
        held.store(ALL, row);
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
        var row = held.hold(ALL, id, version, Action.CHANGE);
        meeting.apply(row, order);
        held.store(ALL, row);
    }

    /** To the trash: it no longer counts anywhere. */
    public void delete(UUID id, int version) {
        held.throwAway(ALL, held.hold(ALL, id, version, Action.DELETE));
    }

    /** Back from the trash; what is not there stays as it is. */
    public void restore(UUID id) {
        held.bringBack(ALL, held.holdAny(ALL, id, Action.DELETE));
    }
}
