package org.vrazka.parties.personal;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What lists would show again of counterparties in the trash. */
@Component
class TrashedParties {
    private final DSLContext db;

    TrashedParties(DSLContext db) {
        this.db = db;
    }

    /** The list itself follows the counterparty by triggers; this row waits for its return. */
    void follow(UUID id) {
        db.execute(
                """
                update parties.party_trash t
                set name = p.name, sort_name = records.fold(p.name), legal_name = p.legal_name, eik = p.eik,
                    vat_number = p.vat_number, region_id = p.region_id, region_text = p.region_text, phone = p.phone,
                    email = p.email, custom = p.custom, tag_ids = p.tag_ids, activity_ids = p.activity_ids,
                    language = p.language, employees = p.employees, turnover = p.turnover,
                    turnover_currency = p.turnover_currency, price_list = p.price_list, held = true, held_until = null
                from parties.party p
                where p.id = {0} and t.id = p.id
                """,
                val(id));
    }
}
