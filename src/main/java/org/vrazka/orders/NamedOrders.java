package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

/**
 * The documents that rows of a file hang something on: by what their source calls them, else by
 * their number.
 */
@Service
@Transactional
public class NamedOrders {
    /** Columns of the staged table. */
    public static final String COLUMNS = "order_number text collate \"C\", order_id uuid,";

    /** Whether the staged row {@code t} names no document, or one of several. */
    public static final String UNKNOWN = "t.order_id is null";

    /** Whether the document of the staged row {@code t} is none that something came of. */
    public static final String NOT_AGREED =
            """
            exists (select from orders.sales_order o
                    where o.id = t.order_id and (o.deleted_at is not null or o.state in ('DRAFT', 'CANCELLED')))
            """;

    /** Whether the document of the staged row {@code t} gives goods back. */
    public static final String RETURN =
            "exists (select from orders.sales_order o where o.id = t.order_id and o.document ="
                    + " 'RETURN')";

    private final DSLContext db;

    NamedOrders(DSLContext db) {
        this.db = db;
    }

    public void find(Staged staged) {
        db.execute(
                """
                update %1$s t set order_id = f.id
                from (
                    select w.order_number, coalesce(
                        (select o.id from records.external_id e join orders.sales_order o on o.id = e.record_id
                         where e.system = {0} and e.kind = 'ORDERS' and e.external_id = w.order_number),
                        (select min(o.id::text)::uuid from orders.sales_order o
                         where o.number collate "C" = w.order_number and o.deleted_at is null having count(*) = 1)) as id
                    from (select distinct order_number from %1$s) w
                ) f
                where t.order_number = f.order_number
                """
                        .formatted(staged.table()),
                val(staged.source()));
    }
}
