package org.vrazka.orders.complaints;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Link;

import java.util.List;
import java.util.UUID;

/** Complaints as they are in the database, under the scope of who asks. */
@Component
class ComplaintRows {
    private final DSLContext db;
    private final Scope scope;

    ComplaintRows(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    Extent seen() {
        return scope.extent(Kind.COMPLAINTS, Action.SEE, COMPLAINT.MANAGER_ID);
    }

    List<Complaint> select(Condition which) {
        return select(which, Integer.MAX_VALUE);
    }

    /** Of a counterparty, the newest first. */
    List<Complaint> newest(UUID party, Condition older, int most) {
        return select(COMPLAINT.PARTY_ID.eq(party).and(older), most);
    }

    /** The newest first. */
    List<Complaint> select(Condition which, int most) {
        return db.select(
                        COMPLAINT.ID,
                        COMPLAINT.VERSION,
                        COMPLAINT.DAY,
                        row(PARTY.ID, PARTY.NAME).mapping(Link::new),
                        row(SALES_ORDER.ID, SALES_ORDER.NUMBER).mapping(nullOnAnyNull(Link::new)),
                        row(PRODUCT.ID, PRODUCT.NAME).mapping(nullOnAnyNull(Link::new)),
                        COMPLAINT.TITLE,
                        COMPLAINT.QUANTITY,
                        COMPLAINT.LOT,
                        COMPLAINT.DEFECT,
                        COMPLAINT.CAUSE.convertFrom(code -> Cause.of(code).orElse(null)),
                        COMPLAINT.DEADLINE,
                        COMPLAINT.DECISION.convertFrom(code -> Decision.of(code).orElse(null)),
                        COMPLAINT.DECIDED_ON,
                        scope.costs(Kind.ORDERS, COMPLAINT.COST),
                        row(USER_ACCOUNT.ID, USER_ACCOUNT.NAME).mapping(nullOnAnyNull(Link::new)),
                        COMPLAINT.NOTE,
                        ComplaintState.COLUMN.convertFrom(ComplaintState::valueOf),
                        COMPLAINT.CREATED_AT,
                        COMPLAINT.CHANGED_AT)
                .from(COMPLAINT)
                .join(PARTY)
                .on(PARTY.ID.eq(COMPLAINT.PARTY_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(COMPLAINT.PRODUCT_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(COMPLAINT.MANAGER_ID))
                .leftJoin(SALES_ORDER)
                .on(
                        SALES_ORDER.ID.eq(COMPLAINT.ORDER_ID),
                        scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                .where(which, COMPLAINT.DELETED_AT.isNull(), seen().condition())
                .orderBy(COMPLAINT.DAY.desc(), COMPLAINT.ID.desc())
                .limit(most)
                .fetch(mapping(Complaint::new));
    }
}
