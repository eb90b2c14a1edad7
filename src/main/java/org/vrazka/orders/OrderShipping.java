package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.HeldRecords;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What deliveries do to an order. */
@Service
@Transactional
public class OrderShipping {
    private final DSLContext db;
    private final HeldRecords held;
    private final Reasons reasons;
    private final SaleFacts facts;

    OrderShipping(DSLContext db, HeldRecords held, Reasons reasons, SaleFacts facts) {
        this.db = db;
        this.held = held;
        this.reasons = reasons;
        this.facts = facts;
    }

    /**
     * Holds an order that may be changed until the transaction ends.
     *
     * @throws org.vrazka.shared.Stale when somebody was quicker
     */
    public void lock(UUID id, int version) {
        held.hold(Orders.ALL, id, version, Action.CHANGE);
    }

    /**
     * Where deliveries have taken a locked order.
     *
     * @param last the day with which all had come; null: not all has
     */
    public void settle(UUID id, OrderState state, @Nullable LocalDate last) {
        var row = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id));
        row.setState(state.name());
        row.setShippedOn(last);
        held.store(Orders.ALL, row);
        facts.rebuild(List.of(row.getKey()));
    }

    /** A locked order has another version, as something that hangs on it has changed. */
    public void touch(UUID id) {
        held.store(Orders.ALL, db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id)));
    }

    /**
     * Refuses more of the lines of a locked order. A line that was refused in part before keeps the
     * reason that it has.
     *
     * @param more by id of the line
     * @param cause null: as the reason proposes
     * @throws org.vrazka.shared.Invalid without a reason
     */
    public void refuse(
            UUID id, Map<Long, BigDecimal> more, @Nullable String why, @Nullable Cause cause) {
        var errors = new Errors("orders.error");
        var reason = Clean.line(why);
        errors.addUnless(reason != null, "reason", "noReason");
        errors.addUnless(
                reason == null || reason.length() <= Reasons.LONGEST,
                "reason",
                "long",
                Reasons.LONGEST);
        errors.throwIfAny();
        var tree = reasons.tree();
        var key = DSL.select(SALES_ORDER.KEY).from(SALES_ORDER).where(SALES_ORDER.ID.eq(id));
        for (var line :
                db.selectFrom(ORDER_LINE)
                        .where(ORDER_LINE.ORDER_KEY.eq(key), ORDER_LINE.ID.in(more.keySet()))
                        .fetch()) {
            line.setRefused(line.getRefused().add(more.get(line.getId())));
            if (reason != null && line.getRefuseReason() == null) {
                line.setRefuseReason(tree.kept(reason));
                line.setRefuseCause(tree.cause(cause, reason));
            }
            line.store();
        }
    }
}
