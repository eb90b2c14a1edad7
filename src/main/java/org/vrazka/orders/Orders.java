package org.vrazka.orders;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.HeldRecords;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.records.custom.CustomCatalogue;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Every question about orders and returns and every change to them, under the scope of who asks.
 */
@Service
@Transactional
public class Orders {
    static final HeldRecords.Of<SalesOrderRecord> ALL =
            new HeldRecords.Of<>(SALES_ORDER, Kind.ORDERS, "order");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Lists lists;
    private final OrderRows orderRows;
    private final HeldRecords held;
    private final OrderFields fields;
    private final OrderCards cards;
    private final OrderChecks checks;
    private final Cancelling cancelling;
    private final LineRows lineRows;
    private final SaleFacts facts;
    private final CustomCatalogue customFields;
    private final CustomValues customValues;

    Orders(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Lists lists,
            OrderRows orderRows,
            HeldRecords held,
            OrderFields fields,
            OrderCards cards,
            OrderChecks checks,
            Cancelling cancelling,
            LineRows lineRows,
            SaleFacts facts,
            CustomCatalogue customFields,
            CustomValues customValues) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.lists = lists;
        this.orderRows = orderRows;
        this.held = held;
        this.fields = fields;
        this.cards = cards;
        this.checks = checks;
        this.cancelling = cancelling;
        this.lineRows = lineRows;
        this.facts = facts;
        this.customFields = customFields;
        this.customValues = customValues;
    }

    public Order get(UUID id) {
        return orderRows.select(SALES_ORDER.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("order", id));
    }

    /** Whether one may do this with an order that one sees. */
    public boolean allows(Action action, Order order) {
        var manager = order.manager();
        return scope.reaches(Kind.ORDERS, action, manager == null ? null : manager.id());
    }

    /** To be changed: one in the trash is not there. */
    public Order toChange(UUID id) {
        var order = get(id);
        if (order.deletedAt() != null) {
            throw new NotFound("order", id);
        }
        if (!allows(Action.CHANGE, order)) {
            throw new Forbidden(Kind.ORDERS, Action.CHANGE);
        }
        return order;
    }

    /** With its lines, and the returns of its goods. */
    public OrderCard card(UUID id) {
        return cards.of(get(id));
    }

    /** All of them, as who asks may see them. */
    public Listing listing() {
        return new Listing(
                customFields.in(fields.catalogue()),
                Kind.ORDERS,
                orderRows.seen(),
                SALES_ORDER.MANAGER_ID);
    }

    public Slice<Order> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Order::id);
    }

    public int count(ListQuery query) {
        return lists.count(listing(), query);
    }

    /** The list of the documents of one party. */
    public Listing listingOf(UUID party) {
        return listing().where(SALES_ORDER.PARTY_ID.eq(party));
    }

    /** The newest documents of a party. */
    public List<Order> ofParty(UUID party, int limit) {
        return orderRows.newest(party, noCondition(), limit);
    }

    /** The same with the company's own fields. */
    public UUID create(OrderContent content, CustomForm own) {
        var id = create(content);
        customValues.write("orders", id, own);
        return id;
    }

    public UUID create(OrderContent content) {
        if (!scope.allows(Kind.ORDERS, Action.CREATE)) {
            throw new Forbidden(Kind.ORDERS, Action.CREATE);
        }
        var row = new SalesOrderRecord();
        var rows = checks.fresh(content, row);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        long key =
                db.insertInto(SALES_ORDER)
                        .set(row)
                        .returning(SALES_ORDER.KEY)
                        .fetchSingle()
                        .getKey();
        write(key, rows);
        return row.getId();
    }

    /** The same with the company's own fields. */
    public void change(UUID id, int version, OrderContent content, CustomForm own) {
        change(id, version, content);
        customValues.write("orders", id, own);
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, OrderContent content) {
        var row = held.hold(ALL, id, version, Action.CHANGE);
        var rows = checks.changed(content, row);
        held.store(ALL, row);
        write(row.getKey(), rows);
    }

    /** Takes a document to another state, when that may follow; asked again, it changes nothing. */
    public void move(UUID id, int version, OrderState state, @Nullable String cancelReason) {
        move(id, version, state, cancelReason, null);
    }

    /**
     * @param cause null: as the reason proposes
     */
    void move(
            UUID id,
            int version,
            OrderState state,
            @Nullable String cancelReason,
            @Nullable Cause cause) {
        var row = held.hold(ALL, id, version, Action.CHANGE);
        if (row.getState().equals(state.name())) {
            return;
        }
        var errors = new Errors("orders.error");
        OrderChecks.mayFollow(row, state, errors);
        errors.addUnless(row.getLines() > 0 || !state.counts(), "lines", "noLines");
        row.setState(state.name());
        cancelling.apply(row, cancelReason, cause, errors);
        errors.throwIfAny();
        held.store(ALL, row);
        facts.rebuild(List.of(row.getKey()));
    }

    /** To the trash: it no longer counts anywhere. */
    public void delete(UUID id, int version) {
        var row = held.hold(ALL, id, version, Action.DELETE);
        held.throwAway(ALL, row);
        facts.rebuild(List.of(row.getKey()));
    }

    /**
     * Back from the trash.
     *
     * @throws org.vrazka.shared.Invalid when more would come back of an order than was shipped
     */
    public void restore(UUID id) {
        var row = held.holdAny(ALL, id, Action.DELETE);
        checks.broughtBack(row);
        if (held.bringBack(ALL, row)) {
            facts.rebuild(List.of(row.getKey()));
        }
    }

    private void write(long key, List<OrderLineRecord> rows) {
        lineRows.write(key, rows);
        facts.rebuild(List.of(key));
    }

    /** Those of these ids that there are and that may be seen, the newest first. */
    List<Order> all(Collection<UUID> ids) {
        return orderRows.select(SALES_ORDER.ID.in(ids));
    }
}
