package org.vrazka.products;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.products.groups.GroupImport;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Products that an import brings, written in sets. */
@Service
@Transactional
public class ProductImport {
    /** The columns of the staged table. */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + """
                    code text, name text, name_en text,\
                    """
                    + GroupImport.COLUMNS
                    + """
                    unit text, barcode text, price numeric, cost numeric, currency text, vat_rate numeric,
                    active boolean, key integer
                    """;

    /**
     * Whether a staged row {@code t} has the barcode of another product, or of a row above it; to
     * be told the table.
     */
    public static final String BARCODE_TAKEN =
            """
            t.barcode is not null and (
                exists (
                    select from products.product p
                    where p.barcode_key = products.barcode_key(t.barcode) and p.deleted_at is null
                      and p.id <> t.record_id)
                or t.n in (
                    select o.n from (
                        select n, row_number() over (partition by products.barcode_key(barcode) order by n) as nth
                        from %s where barcode is not null) o
                    where o.nth > 1))
            """;

    private static final List<String> FIELDS =
            List.of(
                    "code",
                    "name",
                    "name_en",
                    "group_id",
                    "unit",
                    "barcode",
                    "price",
                    "cost",
                    "currency",
                    "vat_rate",
                    "active",
                    "custom");

    private static final String USED =
            "exists (select from orders.order_line l where l.product_key = r.key)"
                    + " or exists (select from products.list_price p where p.product_id = r.id)";

    private final DSLContext db;
    private final ExternalIdImport ids;
    private final RecordImport records;

    ProductImport(DSLContext db, ExternalIdImport ids) {
        this.db = db;
        this.ids = ids;
        this.records =
                new RecordImport(
                        db,
                        "PRODUCTS",
                        "products.product",
                        "name",
                        FIELDS,
                        Map.of(
                                "code", "coalesce(t.code, t.external_id)",
                                "name", "coalesce(t.name, t.external_id)",
                                "currency",
                                        "coalesce(t.currency, (select c.currency from"
                                                + " identity.company c))",
                                "active", "coalesce(t.active, true)"),
                        true);
    }

    /** Says of every staged row what it would do. */
    public void match(Staged staged) {
        records.match(staged);
    }

    /** The same for those that lines only name: who is there stays as it is. */
    public void matchNew(Staged staged) {
        ids.match(staged, "PRODUCTS");
        findKeys(staged);
    }

    /** Fills the keys that facts carry, of the products that are there by now. */
    public void findKeys(Staged staged) {
        db.execute(
                "update "
                        + staged.table()
                        + " t set key = p.key from products.product p"
                        + " where p.id = t.record_id and t.key is distinct from p.key");
    }

    public void write(Staged staged, long from, long to) {
        records.write(staged, from, to);
    }

    /** Takes an import's products back, those that nobody changed or uses since. */
    public void takeBack(UUID importId) {
        records.takeBack(importId, USED);
    }
}
