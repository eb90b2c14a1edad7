package org.vrazka.profitability.charges;

import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.DocumentPlaces;
import org.vrazka.profitability.db.tables.records.ChargeRecord;
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

/** Every question about direct costs and every change to them, under the scope of who asks. */
@Service
@Transactional
public class Charges {
    private static final HeldRecords.Of<ChargeRecord> ALL =
            new HeldRecords.Of<>(CHARGE, Kind.DIRECT_COSTS, "charge");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final ChargeRows rows;
    private final ChargeFields fields;
    private final ChargeChecks checks;
    private final DocumentPlaces places;
    private final HeldRecords held;

    Charges(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Lists lists,
            ChargeRows rows,
            ChargeFields fields,
            ChargeChecks checks,
            DocumentPlaces places,
            HeldRecords held) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.rows = rows;
        this.fields = fields;
        this.checks = checks;
        this.places = places;
        this.held = held;
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
        return held.holdAny(ALL, id, Action.DELETE).getDeletedAt() != null;
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
        var row = held.hold(ALL, id, version, Action.CHANGE);
        checks.apply(form, row, get(id));
        held.store(ALL, row);
        places.refresh(CHARGE, id);
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
