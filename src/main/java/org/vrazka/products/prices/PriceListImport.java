package org.vrazka.products.prices;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Pointing;
import org.vrazka.records.Staged;

import java.util.UUID;

/** Finds and makes the price lists that staged rows name. */
@Service
@Transactional
public class PriceListImport {
    /** Columns of the staged table. */
    public static final String COLUMNS =
            """
            list text, list_id uuid, new_list boolean not null default false, list_currency text, list_vat boolean, list_to date,
            currency text, vat_included boolean, valid_to date,
            """;

    /** Whether the staged row {@code t} names a list that there is not. */
    public static final String UNKNOWN = "t.new_list";

    /** Whether the staged row {@code t} names no list, and no list is the usual one. */
    public static final String NONE = "t.list_id is null";

    /** Whether the staged row {@code t} is in another currency than its list. */
    public static final String OTHER_CURRENCY = "t.currency <> t.list_currency";

    /**
     * Whether the staged row {@code t} has VAT in its price and its list has not, or the reverse.
     */
    public static final String OTHER_VAT = "t.vat_included <> t.list_vat";

    private final DSLContext db;

    PriceListImport(DSLContext db) {
        this.db = db;
    }

    /**
     * Fills the list of each row; what there is not is as its first row says, in the currency of
     * the company unless that tells another. A row without a list is of the usual one.
     */
    public void find(Staged staged) {
        known(staged);
        db.execute(
                """
                with made as materialized (
                    select f.name, records.new_id() as id, f.currency, f.vat, f.until
                    from (
                        select lower(list) as name,
                               coalesce((array_agg(currency order by n))[1], (select c.currency from identity.company c)) as currency,
                               coalesce((array_agg(vat_included order by n))[1], false) as vat,
                               case when count(*) = count(valid_to) then max(valid_to) end as until
                        from %1$s where list is not null and list_id is null group by 1) f)
                update %1$s t
                set list_id = m.id, new_list = true, list_currency = m.currency, list_vat = m.vat, list_to = m.until
                from made m where t.list_id is null and lower(t.list) = m.name
                """
                        .formatted(staged.table()));
    }

    private void known(Staged staged) {
        db.execute(
                """
                update %s t
                set list_id = l.id, new_list = false, list_currency = l.currency, list_vat = l.with_vat, list_to = l.valid_to
                from products.price_list l
                where l.deleted_at is null and case when t.list is null then l.is_default else lower(l.name) = lower(t.list) end
                """
                        .formatted(staged.table()));
    }

    /** Makes the lists that were missing; one that somebody has made meanwhile is taken. */
    public void make(Staged staged) {
        known(staged);
        db.execute(
                """
                insert into products.price_list (id, name, currency, with_vat, valid_to, import_id, created_by, changed_by)
                select distinct on (list_id) list_id, list, list_currency, list_vat, list_to, {0}, {1}, {1}
                from %s where new_list order by list_id, n
                on conflict do nothing
                """
                        .formatted(staged.table()),
                val(staged.importId()),
                val(staged.userId()));
    }

    /** Takes back the lists that an import has made, where nobody has used or changed them. */
    void takeBack(UUID importId) {
        db.execute(
                """
                delete from products.price_list l
                where l.import_id = {0} and l.version = 1
                  and not exists (select from products.list_price p where p.list_id = l.id)
                  and not exists (select from parties.party p where p.price_list = l.name)
                  and not exists (select from parties.party_site s where s.price_list = l.name)
                  and not %s
                """
                        .formatted(Pointing.at(db, "products.price_list", "l")),
                val(importId));
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, 'PRICES', id, name, case when version = 1 then 'USED' else 'CHANGED' end
                from products.price_list where import_id = {0}
                on conflict do nothing
                """,
                val(importId));
    }
}
