package org.vrazka.products;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

/**
 * The products that rows of a file mean: by what their source calls them, else by their code, else
 * by their barcode.
 */
@Service
@Transactional
public class NamedProducts {
    /** Columns of the staged table. */
    public static final String COLUMNS = "product text collate \"C\", product_id uuid,";

    /** Whether the staged row {@code t} names no product, or one of several. */
    public static final String UNKNOWN = "t.product is not null and t.product_id is null";

    private final DSLContext db;

    NamedProducts(DSLContext db) {
        this.db = db;
    }

    public void find(Staged staged) {
        db.execute(
                """
                update %1$s t set product_id = f.id
                from (
                    select w.product, coalesce(
                        (select p.id from records.external_id e join products.product p on p.id = e.record_id
                         where e.system = {0} and e.kind = 'PRODUCTS' and e.external_id = w.product and p.deleted_at is null),
                        (select min(p.id::text)::uuid from products.product p
                         where p.code collate "C" = w.product and p.deleted_at is null having count(*) = 1),
                        (select min(p.id::text)::uuid from products.product p
                         where p.barcode_key = products.barcode_key(w.product) and p.deleted_at is null
                         having count(*) = 1)) as id
                    from (select distinct product from %1$s where product is not null) w
                ) f
                where t.product = f.product
                """
                        .formatted(staged.table()),
                val(staged.source()));
    }
}
