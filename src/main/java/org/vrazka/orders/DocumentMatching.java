package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.parties.PlaceImport;
import org.vrazka.records.Staged;

/**
 * Which of the documents that a file brings are here already, and which of those say something
 * else.
 */
@Component
class DocumentMatching {
    /** What a staged document {@code t} says otherwise than the one {@code o} that is there. */
    private static final String DIFFERS =
            """
            o.deleted_at is null and (
                o.ordered_on is distinct from t.ordered_on
                or o.document <> case t.act when 'S' then 'ORDER' else 'RETURN' end
                or o.currency <> t.currency
                or t.state is distinct from o.state
                or t.customer is not null and t.party_id is distinct from o.party_id
                or t.promised_on is not null and t.promised_on is distinct from o.promised_on
                or t.shipped_on is not null and t.shipped_on is distinct from o.shipped_on
                or t.manager_id is not null and t.manager_id is distinct from o.manager_id
                or t.state = 'CANCELLED' and t.cancel_reason is not null
                    and coalesce((select r.code from orders.reason_word w join orders.refusal_reason r on r.id = w.reason_id
                                  where w.word = lower(t.cancel_reason)), t.cancel_reason) is distinct from o.cancel_reason
                or t.vat_included is not null and t.vat_included <> o.vat_included
                or t.vat_basis is not null and t.vat_basis is distinct from o.vat_basis
                or t.note is not null and t.note is distinct from o.note
                or t.site_id is not null and t.site_id is distinct from o.site_id
                or t.price_list_id is not null and t.price_list_id is distinct from o.price_list_id
                or t.custom is not null and o.custom || t.custom is distinct from o.custom
                or t.region_id is not null and t.region_id is distinct from o.region_id
                or t.region_id is null and t.country is not null and t.country is distinct from o.country)
            """;

    private final DSLContext db;
    private final PlaceImport places;
    private final LineImport lines;

    DocumentMatching(DSLContext db, PlaceImport places, LineImport lines) {
        this.db = db;
        this.places = places;
        this.lines = lines;
    }

    /**
     * Says of every staged document whether it is to CREATE, the SAME as what is there, or has
     * OTHER content.
     */
    void match(Staged documents, StagedLines staged) {
        places.resolve(documents.table());
        db.execute(
                """
                update %s t set record_id = e.record_id, verdict = null from records.external_id e
                where e.system = {0} and e.kind = 'ORDERS' and e.external_id = t.external_id
                """
                        .formatted(documents.table()),
                val(documents.source()));
        db.execute(
                """
                update %s set record_id = records.new_id(), verdict = 'CREATE' where record_id is null
                """
                        .formatted(documents.table()));
        int existing =
                db.execute(
                        """
                        update %s t set verdict = case when %s then 'OTHER' else 'SAME' end
                        from orders.sales_order o
                        where o.id = t.record_id and t.verdict is null
                        """
                                .formatted(documents.table(), DIFFERS));
        if (existing > 0) {
            lines.compare(documents, staged, "OTHER");
        }
    }
}
