package org.vrazka.orders.again;

import static org.jooq.Records.mapping;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Document;
import org.vrazka.orders.Order;
import org.vrazka.orders.OrderNames;
import org.vrazka.orders.OrderShipping;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.orders.SaleFacts;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.records.Link;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.UUID;

/**
 * Which order took the place of a cancelled one. While that one is demand itself, the cancelled one
 * is not: no figure of refusals has it.
 */
@Service
@Transactional
public class EnteredAgain {
    private static final int PROPOSED = 3;
    private static final int DAYS = 30;

    private final DSLContext db;
    private final Scope scope;
    private final Orders orders;
    private final OrderNames names;
    private final OrderShipping locks;
    private final SaleFacts facts;

    EnteredAgain(
            DSLContext db,
            Scope scope,
            Orders orders,
            OrderNames names,
            OrderShipping locks,
            SaleFacts facts) {
        this.db = db;
        this.scope = scope;
        this.orders = orders;
        this.names = names;
        this.locks = locks;
        this.facts = facts;
    }

    /**
     * A cancelled order.
     *
     * @param by the order that took its place; null: none, or one that who asks may not see
     * @param likely orders of the same customer in the days after it
     */
    public record State(Order order, @Nullable Link by, List<Link> likely) {}

    @Transactional(readOnly = true)
    public State of(UUID id) {
        var order = orders.get(id);
        var again = db.select(SALES_ORDER.AGAIN_ID).from(SALES_ORDER).where(SALES_ORDER.ID.eq(id));
        var by = links(SALES_ORDER.ID.eq(again)).stream().findFirst().orElse(null);
        return new State(order, by, by == null ? likely(order) : List.of());
    }

    /** Of an order that is not in the trash. */
    @Transactional(readOnly = true)
    State live(UUID id) {
        var state = of(id);
        if (state.order().deletedAt() != null) {
            throw new NotFound("order", id);
        }
        return state;
    }

    private List<Link> likely(Order order) {
        var party = order.party();
        return party == null
                ? List.of()
                : links(
                        SALES_ORDER
                                .PARTY_ID
                                .eq(party.id())
                                .and(SALES_ORDER.ID.ne(order.id()))
                                .and(SALES_ORDER.DOCUMENT.eq(Document.ORDER.name()))
                                .and(
                                        SALES_ORDER.STATE.notIn(
                                                OrderState.DRAFT.name(),
                                                OrderState.CANCELLED.name()))
                                .and(
                                        SALES_ORDER.ORDERED_ON.between(
                                                order.date(), order.date().plusDays(DAYS))));
    }

    private List<Link> links(Condition which) {
        return db.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(
                        which,
                        SALES_ORDER.DELETED_AT.isNull(),
                        scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                .orderBy(SALES_ORDER.ORDERED_ON, SALES_ORDER.ID)
                .limit(PROPOSED)
                .fetch(mapping(Link::new));
    }

    /**
     * Ties a cancelled order to the one that took its place.
     *
     * @param by its number or id
     * @throws org.vrazka.shared.Invalid with what is wrong
     * @throws org.vrazka.shared.Stale when somebody was quicker
     */
    void tie(UUID id, int version, @Nullable String by) {
        locks.lock(id, version);
        var order = orders.get(id);
        var errors = new Errors("orders.error");
        errors.addUnless(
                order.state() == OrderState.CANCELLED && !order.isReturn(),
                "order",
                "notCancelled");
        var other = other(order, Clean.line(by));
        errors.addUnless(other != null, "order", "again");
        errors.throwIfAny();
        put(id, other == null ? null : other.getId());
    }

    private @Nullable SalesOrderRecord other(Order order, @Nullable String by) {
        var party = order.party();
        return by == null || party == null
                ? null
                : names.find(by, party.id())
                        .filter(found -> !found.getId().equals(order.id()))
                        .filter(found -> found.getDocument().equals(Document.ORDER.name()))
                        .filter(found -> !found.getState().equals(OrderState.CANCELLED.name()))
                        .orElse(null);
    }

    void untie(UUID id, int version) {
        locks.lock(id, version);
        put(id, null);
    }

    private void put(UUID id, @Nullable UUID by) {
        var key =
                db.update(SALES_ORDER)
                        .set(SALES_ORDER.AGAIN_ID, by)
                        .where(SALES_ORDER.ID.eq(id))
                        .returning(SALES_ORDER.KEY)
                        .fetchSingle()
                        .getKey();
        locks.touch(id);
        facts.rebuild(List.of(key));
    }
}
