package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.COMPLAINT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CompanyDay;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.ComplaintRecord;
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

/** Every question about complaints and every change to them, under the scope of who asks. */
@Service
@Transactional
public class Complaints {
    private static final HeldRecords.Of<ComplaintRecord> ALL =
            new HeldRecords.Of<>(COMPLAINT, Kind.COMPLAINTS, "complaint");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final ComplaintRows rows;
    private final ComplaintFields fields;
    private final ComplaintChecks checks;
    private final HeldRecords held;

    Complaints(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Lists lists,
            ComplaintRows rows,
            ComplaintFields fields,
            ComplaintChecks checks,
            HeldRecords held) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.rows = rows;
        this.fields = fields;
        this.checks = checks;
        this.held = held;
    }

    /** All of them, as who asks may see them. */
    public Listing listing() {
        return new Listing(
                fields.catalogue().showing(scope.showsCosts(Kind.ORDERS)),
                Kind.COMPLAINTS,
                rows.seen(),
                COMPLAINT.MANAGER_ID);
    }

    public Slice<Complaint> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Complaint::id);
    }

    /** How many are open past their deadline. */
    int overdue() {
        return db.fetchCount(
                COMPLAINT,
                COMPLAINT.DECISION.isNull(),
                COMPLAINT.DEADLINE.lt(CompanyDay.TODAY),
                COMPLAINT.DELETED_AT.isNull(),
                rows.seen().condition());
    }

    /** The newest of an order. */
    List<Complaint> ofOrder(UUID order, int most) {
        return rows.select(COMPLAINT.ORDER_ID.eq(order), most);
    }

    /** The newest of a counterparty. */
    List<Complaint> ofParty(UUID party, int most) {
        return rows.newest(party, noCondition(), most);
    }

    public int count(ListQuery query) {
        return lists.count(listing(), query);
    }

    /** Those of these ids that may be seen. */
    private List<Complaint> all(Collection<UUID> ids) {
        return rows.select(COMPLAINT.ID.in(ids));
    }

    public Complaint get(UUID id) {
        return rows.select(COMPLAINT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("complaint", id));
    }

    /** Whether it is in the trash of who may delete it. */
    boolean isInTrash(UUID id) {
        return held.holdAny(ALL, id, Action.DELETE).getDeletedAt() != null;
    }

    /** To be changed by who asks. */
    public Complaint toChange(UUID id) {
        var complaint = get(id);
        if (!allows(Action.CHANGE, complaint)) {
            throw new Forbidden(Kind.COMPLAINTS, Action.CHANGE);
        }
        return complaint;
    }

    /** Whether one may do this with what one sees. */
    boolean allows(Action action, Complaint complaint) {
        return scope.reaches(Kind.COMPLAINTS, action, complaint.managerId());
    }

    public UUID create(ComplaintForm form) {
        if (!scope.allows(Kind.COMPLAINTS, Action.CREATE)) {
            throw new Forbidden(Kind.COMPLAINTS, Action.CREATE);
        }
        var row = new ComplaintRecord();
        checks.apply(form, row, null);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(COMPLAINT).set(row).execute();
        return row.getId();
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, ComplaintForm form) {
        var row = held.hold(ALL, id, version, Action.CHANGE);
        checks.apply(form, row, get(id));
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
