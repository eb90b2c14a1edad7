package org.vrazka.imports;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.parties.PartyImport;

/** The customers of a file of documents, made when missing. */
@Component
class DocumentCustomers {
    private final DSLContext db;
    private final PartyImport parties;

    DocumentCustomers(DSLContext db, PartyImport parties) {
        this.db = db;
        this.parties = parties;
    }

    void prepare(Job job) {
        job.stage().create(db, job.stage().parties(), PartyImport.COLUMNS);
    }

    /** With what their first documents say of them. */
    void gather(Job job) {
        var stage = job.stage();
        db.execute(
                """
                insert into %1$s (n, row, external_id, name, eik, region, country, customer)
                select row_number() over (order by f.row), f.row, f.customer, named.customer_name, f.eik, first.region,
                       first.country, true
                from (
                    select customer, min(row) as row, min(row) filter (where customer_name is not null) as name_row,
                           min(customer_eik) as eik
                    from %2$s where customer is not null group by customer
                ) f
                join %2$s first on first.row = f.row
                left join %2$s named on named.row = f.name_row
                """
                        .formatted(stage.parties(), stage.documents()));
        db.execute("create index on " + stage.parties() + " (external_id)");
        db.execute("create index on " + stage.parties() + " (n)");
        db.execute("analyze " + stage.parties());
        parties.matchNew(job.staged(stage.parties()));
        find(job);
    }

    /** Those who are there, or will be when they are written. */
    void find(Job job) {
        db.execute(
                """
                update %s d set party_id = p.record_id from %s p
                where p.external_id = d.customer and d.party_id is distinct from p.record_id
                """
                        .formatted(job.stage().documents(), job.stage().parties()));
    }
}
