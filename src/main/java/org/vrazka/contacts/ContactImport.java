package org.vrazka.contacts;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.NamedParty;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;
import org.vrazka.records.tags.TagImport;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People that an import brings, written in sets. Of who is there already it changes what the file
 * says otherwise, and adds telephones, e-mails and a party that he has not; it takes none away.
 */
@Service
@Transactional
public class ContactImport {
    /**
     * The columns of the staged table; telephones come as E.164, several of them, and of e-mails,
     * with spaces between them.
     */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + """
                    given_name text, middle_name text, family_name text, gender text, language text, birthday date, description text,
                    mobile text, phone text, phone2 text, home_phone text, fax text, email text, email2 text, email3 text,
                    greeting text, preferred_channel text, preferred_hours text, do_not_call boolean, lawful_basis text,
                    party text, party_eik text, party_id text collate "C", firm_id uuid, firm_key text collate "C",
                    tags text, tag_ids integer[], unknown_tags text,
                    """
                    + LinkImport.COLUMNS
                    + ConsentImport.COLUMNS;

    private static final List<String> FIELDS =
            List.of(
                    "given_name",
                    "middle_name",
                    "family_name",
                    "gender",
                    "language",
                    "birthday",
                    "greeting",
                    "preferred_channel",
                    "preferred_hours",
                    "do_not_call",
                    "lawful_basis",
                    "description",
                    "custom",
                    "tag_ids");

    /** The points of a staged row {@code t}, in the order in which they come. */
    private static final String POINTS =
            """
            (select row_number() over (order by k.n, o.at) as n, k.medium, k.kind, o.value
             from (values (0, 'PHONE', 'MOBILE', t.mobile), (1, 'PHONE', 'WORK', t.phone), (2, 'PHONE', 'OTHER', t.phone2),
                          (3, 'PHONE', 'PERSONAL', t.home_phone), (4, 'PHONE', 'FAX', t.fax),
                          (0, 'EMAIL', 'WORK', t.email), (1, 'EMAIL', 'OTHER', t.email2), (2, 'EMAIL', 'OTHER', t.email3))
                 k (n, medium, kind, several)
             cross join lateral unnest(string_to_array(k.several, ' ')) with ordinality o (value, at)) v
            """;

    /** Who reports to him came by the same import, and goes with it. */
    private static final String USED =
            """
            exists (select from contacts.contact_party o join contacts.contact c on c.id = o.contact_id
                    where o.reports_to = r.id and not (c.import_id is not distinct from r.import_id and c.version = 1))
            or %s
            """
                    .formatted(ConsentImport.TOUCHED);

    private final DSLContext db;
    private final TagImport tags;
    private final LinkImport links;
    private final ConsentImport consents;
    private final RecordImport records;

    ContactImport(DSLContext db, TagImport tags, LinkImport links, ConsentImport consents) {
        this.db = db;
        this.tags = tags;
        this.links = links;
        this.consents = consents;
        this.records =
                new RecordImport(
                        db,
                        "CONTACTS",
                        "contacts.contact",
                        "name",
                        FIELDS,
                        Map.of("owner_id", "{5}", "do_not_call", "coalesce(t.do_not_call, false)"),
                        true);
    }

    /** Says of every staged row what it would do; its party has been looked for. */
    public void match(Staged staged) {
        links.findPositions(staged);
        describeLost(staged);
        tags.resolve(staged.table());
        consents.resolve(staged.table());
        records.match(staged);
        consents.findWithdrawn(staged.table());
        links.findSuperiors(staged);
        db.execute(
                """
                update %s t set verdict = 'CHANGE'
                from contacts.contact c
                where c.id = t.record_id and c.deleted_at is null and t.verdict = 'SAME' and (
                    exists (select from %s where not exists (
                        select from contacts.contact_point p
                        where p.contact_id = c.id and p.medium = v.medium and lower(p.value) = lower(v.value)))
                    or %s or %s)
                """
                        .formatted(
                                staged.table(), POINTS, LinkImport.CHANGES, ConsentImport.MISSING));
    }

    /** By what the other system calls the party, by EIK, or by a name that only one has. */
    public void findParties(Staged staged) {
        db.execute(
                """
                update %1$s t set firm_id = f.id
                from (
                    select w.party_id, w.party_eik, w.party, %2$s as id
                    from (select distinct party_id, party_eik, party from %1$s) w
                ) f
                where t.party_id is not distinct from f.party_id and t.party_eik is not distinct from f.party_eik
                  and t.party is not distinct from f.party
                """
                        .formatted(
                                staged.table(),
                                NamedParty.by("w.party_id", "w.party_eik", "w.party")),
                val(staged.source()));
    }

    /**
     * What the parties that are not there are known by; one name written in two ways is one. Those
     * that this import has made before a crash are among them: its steps are counted with them.
     */
    public void nameMissing(Staged staged) {
        db.execute(
                """
                update %1$s t set firm_key = coalesce(t.party_id, t.party_eik, w.name)
                from (select records.fold(party) as folded, (array_agg(party order by row))[1] as name from %1$s group by 1) w
                where w.folded is not distinct from records.fold(t.party)
                  and (t.firm_id is null
                       or exists (select from parties.party p where p.id = t.firm_id and p.import_id = {0}))
                """
                        .formatted(staged.table()),
                val(staged.importId()));
    }

    /**
     * What is said of a party that is not there, and of a position at none, becomes a line of the
     * description; who is there already keeps his.
     */
    private void describeLost(Staged staged) {
        db.execute(
                """
                update %1$s t
                set description = case when strpos(coalesce(w.there, ''), w.lost) > 0 then t.description
                                       else concat_ws(E'\n', w.there, w.lost) end
                from (select s.n, coalesce(s.description, c.description) as there,
                             concat_ws(', ', s.party, s.party_eik, s.party_id, s.position) as lost
                      from %1$s s
                      left join records.external_id e
                          on e.system = {0} and e.kind = 'CONTACTS' and e.external_id = s.external_id
                      left join contacts.contact c on c.id = e.record_id
                      where s.firm_id is null) w
                where t.n = w.n and w.lost <> ''
                """
                        .formatted(staged.table()),
                val(staged.source()));
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        records.write(staged, from, to);
        writePoints(staged, from, to);
        links.write(staged, from, to);
        consents.write(staged, from, to);
    }

    /** Who reports to whom, when all of the file are there. */
    public void writeSuperiors(Staged staged, long from, long to) {
        links.writeSuperiors(staged, from, to);
    }

    private void writePoints(Staged staged, long from, long to) {
        db.execute(
                """
                with come as (
                    select t.record_id, v.medium, v.kind, v.value,
                           row_number() over (partition by t.record_id, v.medium order by v.n) as place,
                           row_number() over (partition by t.record_id, v.medium, lower(v.value) order by v.n) as again
                    from %s t
                    join contacts.contact c on c.id = t.record_id and c.deleted_at is null and c.erased_at is null
                    cross join lateral %s
                    where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE')
                      and not exists (
                          select from contacts.contact_point p
                          where p.contact_id = t.record_id and p.medium = v.medium and lower(p.value) = lower(v.value)))
                insert into contacts.contact_point (contact_id, n, medium, kind, value, main, import_id)
                select come.record_id, coalesce(there.last, -1) + come.place, come.medium, come.kind, come.value,
                       come.place = 1 and there.main is not true, {2}
                from come
                cross join lateral (
                    select max(p.n) as last, bool_or(p.main) as main
                    from contacts.contact_point p
                    where p.contact_id = come.record_id and p.medium = come.medium) there
                where come.again = 1
                on conflict do nothing
                """
                        .formatted(staged.table(), POINTS),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** Takes an import's people back, those that nobody changed or uses since. */
    public void takeBack(UUID importId) {
        links.takeBack(importId);
        takePartsBack("contacts.contact_point", importId);
        consents.takeBack(importId);
        takePartsBack("contacts.contact_party", importId);
        records.takeBack(importId, USED);
    }

    /** From who was there before; the parts of who was made go with him. */
    private void takePartsBack(String table, UUID importId) {
        db.execute(
                """
                delete from %s p
                using imports.before b, contacts.contact c
                where p.import_id = {0} and b.import_id = {0} and b.kind = 'CONTACTS' and b.record_id = p.contact_id
                  and c.id = p.contact_id and c.version = b.version_after
                """
                        .formatted(table),
                val(importId));
    }
}
