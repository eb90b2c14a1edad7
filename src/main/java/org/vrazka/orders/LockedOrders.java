package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.time.Instant;
import java.util.UUID;

/** Orders held against all others until the transaction ends. */
@Component
@Transactional
class LockedOrders {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final OrderRows rows;

    LockedOrders(DSLContext db, Scope scope, CurrentUser currentUser, OrderRows rows) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.rows = rows;
    }

    /** One that the version still describes and that is not in the trash. */
    SalesOrderRecord of(UUID id, int version, Action action) {
        var row = fetch(id, action);
        if (row.getDeletedAt() != null) {
            throw new NotFound("order", id);
        }
        if (row.getVersion() != version) {
            throw new Stale(row.getVersion());
        }
        return row;
    }

    /** One with which who asks may do this, be it in the trash. */
    SalesOrderRecord fetch(UUID id, Action action) {
        return db.selectFrom(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(id), scope.of(Kind.ORDERS, action, SALES_ORDER.MANAGER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> refused(id, action));
    }

    private RuntimeException refused(UUID id, Action action) {
        boolean there =
                rows.select(SALES_ORDER.ID.eq(id)).stream()
                        .anyMatch(order -> order.deletedAt() == null);
        return there ? new Forbidden(Kind.ORDERS, action) : new NotFound("order", id);
    }

    /** As the next version, by who asks. */
    void store(SalesOrderRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.setChangedBy(currentUser.get().id());
        row.setChangedAt(Instant.now());
        row.store();
    }
}
