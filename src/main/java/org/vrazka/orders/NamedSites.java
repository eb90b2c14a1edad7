package org.vrazka.orders;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

/**
 * The delivery sites and price lists that documents of a file name. As in the form of an order, the
 * place of the site counts where the file tells none, and its manager and payment days.
 */
@Service
@Transactional
public class NamedSites {
    /** Columns of the staged documents. */
    static final String COLUMNS =
            """
            site text, site_id uuid, site_placed boolean, site_region integer, site_text text, site_manager uuid, site_days integer,
            price_list text, price_list_id uuid
            """;

    /** Whether the staged document {@code t} names a site that its customer has not. */
    public static final String UNKNOWN = "t.site is not null and t.site_id is null";

    /** Whether the staged document {@code t} names a price list that there is not. */
    public static final String UNKNOWN_LIST =
            "t.price_list is not null and t.price_list_id is null";

    /** Whether the document {@code o} goes elsewhere by the staged one {@code t}. */
    static final String MOVED = "(t.site_placed and t.site_id is distinct from o.site_id)";

    private final DSLContext db;

    NamedSites(DSLContext db) {
        this.db = db;
    }

    /** Of documents whose party is found: a site by its name there, or by its id. */
    public void find(Staged documents) {
        db.execute(
                """
                update %1$s t
                set site_id = s.id, site_region = s.region_id, site_text = s.region_text, site_manager = s.manager_id, site_days = s.payment_days,
                    site_placed = case when s.region_id is not null or s.region_text is not null then true end
                from (select distinct party_id, site from %1$s where site is not null) w
                join lateral (
                    select s.* from parties.party_site s
                    where s.party_id = w.party_id and (lower(s.name) = lower(w.site) or s.id::text = lower(w.site))
                    order by s.position limit 1) s on true
                where t.party_id = w.party_id and t.site = w.site
                """
                        .formatted(documents.table()));
        db.execute(
                """
                update %s t set price_list_id = l.id
                from products.price_list l
                where l.deleted_at is null and lower(l.name) = lower(t.price_list)
                """
                        .formatted(documents.table()));
    }
}
