package org.vrazka.profitability.charges;

import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
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
import org.vrazka.profitability.db.tables.records.ChargeRecord;
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

/** Every question about direct costs and every change to them, under the scope of who asks. */
@Service
@Transactional
public class Charges {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final ChargeRows rows;
    private final ChargeFields fields;
    private final ChargeChecks checks;
    private final DocumentPlaces places;
    private final ApplicationEventPublisher events;

    Charges(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Lists lists,
            ChargeRows rows,
            ChargeFields fields,
            ChargeChecks checks,
            DocumentPlaces places,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.rows = rows;
        this.fields = fields;
        this.checks = checks;
        this.places = places;
        this.events = events;
    }

    /** All of them, as who asks may see them. */
    public Listing listing() {
        return new Listing(fields.catalogue(), Kind.DIRECT_COSTS, rows.seen(), CHARGE.MANAGER_ID);
    }

    public Slice<Charge> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Charge::id);
    }

    public int count(ListQuery query) {
        return lists.count(listing(), query);
    }

    /** Those of these ids that may be seen. */
    private List<Charge> all(Collection<UUID> ids) {
        return rows.select(CHARGE.ID.in(ids));
    }

    public Charge get(UUID id) {
        return rows.select(CHARGE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("charge", id));
    }

    /** Whether it is in the trash of who may delete it. */
    boolean isInTrash(UUID id) {
        return fetch(id, Action.DELETE).getDeletedAt() != null;
    }

    /** To be changed by who asks. */
    public Charge toChange(UUID id) {
        var charge = get(id);
        if (!allows(Action.CHANGE, charge)) {
            throw new Forbidden(Kind.DIRECT_COSTS, Action.CHANGE);
        }
        return charge;
    }

    /** Whether one may do this with what one sees. */
    boolean allows(Action action, Charge charge) {
        return scope.reaches(Kind.DIRECT_COSTS, action, charge.managerId());
    }

    public UUID create(ChargeForm form) {
        if (!scope.allows(Kind.DIRECT_COSTS, Action.CREATE)) {
            throw new Forbidden(Kind.DIRECT_COSTS, Action.CREATE);
        }
        var row = new ChargeRecord();
        checks.apply(form, row, null);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(CHARGE).set(row).execute();
        places.refresh(CHARGE, row.getId());
        return row.getId();
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, ChargeForm form) {
        var row = lock(id, version, Action.CHANGE);
        checks.apply(form, row, get(id));
        store(row);
        places.refresh(CHARGE, id);
    }

    /** To the trash: it no longer counts anywhere. */
    public void delete(UUID id, int version) {
        var row = lock(id, version, Action.DELETE);
        row.setDeletedAt(Instant.now());
        store(row);
        var absent =
                currentUser.get().standsInFor(Kind.DIRECT_COSTS, Action.DELETE, row.getManagerId());
        events.publishEvent(
                SecurityEvent.of(What.DELETED).about(Kind.DIRECT_COSTS, id).standingInFor(absent));
    }

    /** Back from the trash; what is not there stays as it is. */
    public void restore(UUID id) {
        var row = fetch(id, Action.DELETE);
        if (row.getDeletedAt() != null) {
            row.setDeletedAt(null);
            store(row);
        }
    }

    private ChargeRecord lock(UUID id, int version, Action action) {
        var row = fetch(id, action);
        if (row.getDeletedAt() != null) {
            throw new NotFound("charge", id);
        }
        if (row.getVersion() != version) {
            throw new Stale(row.getVersion());
        }
        return row;
    }

    private ChargeRecord fetch(UUID id, Action action) {
        return db.selectFrom(CHARGE)
                .where(CHARGE.ID.eq(id), scope.of(Kind.DIRECT_COSTS, action, CHARGE.MANAGER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> refused(id, action));
    }

    private RuntimeException refused(UUID id, Action action) {
        get(id);
        return new Forbidden(Kind.DIRECT_COSTS, action);
    }

    private void store(ChargeRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.setChangedBy(currentUser.get().id());
        row.setChangedAt(Instant.now());
        row.store();
    }
}
