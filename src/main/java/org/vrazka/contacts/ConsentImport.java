package org.vrazka.contacts;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.Named;
import org.vrazka.records.NamedList;
import org.vrazka.records.Staged;
import org.vrazka.records.StagedTexts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** What staged people have agreed to. */
@Component
class ConsentImport {
    static final String COLUMNS =
            "consent text, consent_on date, consent_proof text, purpose_ids integer[],"
                    + " unknown_consent text, consent_ahead date, consent_withdrawn date";

    /**
     * That a staged row {@code t} says nothing new of a purpose: no file gives back what was taken
     * back since.
     */
    private static final String TOLD =
            """
            exists (select from contacts.consent o
                    where o.contact_id = t.record_id and o.purpose_id = purpose.id
                      and (o.given_on = t.consent_on or o.withdrawn_on >= t.consent_on))
            """;

    /** What a staged row {@code t} has of consents that its contact has not. */
    static final String MISSING =
            "exists (select from unnest(t.purpose_ids) purpose (id) where not %s)".formatted(TOLD);

    /** The contact {@code r} has given another since, or has taken one back. */
    static final String TOUCHED =
            "exists (select from contacts.consent o where o.contact_id = r.id and (o.import_id is"
                    + " distinct from r.import_id or o.withdrawn_on is not null))";

    private final DSLContext db;
    private final Purposes purposes;
    private final Companies companies;

    ConsentImport(DSLContext db, Purposes purposes, Companies companies) {
        this.db = db;
        this.purposes = purposes;
        this.companies = companies;
    }

    /** The purposes that are in use; nobody has agreed tomorrow. */
    void resolve(String table) {
        db.execute(
                "update %s set consent_ahead = consent_on, consent = null where consent_on > {0}"
                        .formatted(table),
                val(companies.today()));
        var all = purposes.all().stream().filter(Named::active).toList();
        StagedTexts.resolve(db, table, "purpose", "consent", text -> found(text, all));
    }

    private static StagedTexts.Found found(String text, List<Named> all) {
        var ids = new LinkedHashSet<Integer>();
        var unknown = new ArrayList<String>();
        for (var name : ReachedBy.several(text)) {
            NamedList.resolve(name, all)
                    .ifPresentOrElse(one -> ids.add(one.id()), () -> unknown.add(name));
        }
        return new StagedTexts.Found(ids, unknown);
    }

    /** Marks what was taken back since; who the rows are is known. */
    void findWithdrawn(String table) {
        db.execute(
                """
                update %s t set consent_withdrawn = t.consent_on
                where exists (select from contacts.consent o
                              where o.contact_id = t.record_id and o.purpose_id = any (t.purpose_ids)
                                and o.given_on <> t.consent_on and o.withdrawn_on >= t.consent_on)
                """
                        .formatted(table));
    }

    void write(Staged staged, long from, long to) {
        db.execute(
                """
                insert into contacts.consent (id, contact_id, purpose_id, given_on, proof, import_id)
                select records.new_id(), t.record_id, purpose.id, t.consent_on, t.consent_proof, {2}
                from %s t
                join contacts.contact c on c.id = t.record_id and c.deleted_at is null and c.erased_at is null
                cross join lateral unnest(t.purpose_ids) purpose (id)
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and not %s
                """
                        .formatted(staged.table(), TOLD),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** From who was there before; what he has taken back since stays, and is told. */
    void takeBack(UUID importId) {
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select distinct p.import_id, 'CONTACTS', c.id, c.name, 'CHANGED'
                from contacts.consent p join contacts.contact c on c.id = p.contact_id
                where p.import_id = {0} and p.withdrawn_on is not null
                on conflict do nothing
                """,
                val(importId));
        db.execute(
                """
                delete from contacts.consent p
                using imports.before b, contacts.contact c
                where p.import_id = {0} and b.import_id = {0} and b.kind = 'CONTACTS' and b.record_id = p.contact_id
                  and c.id = p.contact_id and c.version = b.version_after and p.withdrawn_on is null
                """,
                val(importId));
    }
}
