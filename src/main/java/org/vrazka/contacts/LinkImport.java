package org.vrazka.contacts;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.UUID;

/** What staged people are at their parties, and to whom they report. */
@Component
class LinkImport {
    static final String COLUMNS =
            """
            position text, position_id integer, position_text text, role text, left_on date,
            reports_to text, superior_id uuid, unknown_superior text,
            """;

    /** Whether a link {@code p} becomes another by a staged row {@code t}, but for the superior. */
    private static final String DIFFERS =
            """
            (t.role is distinct from p.role and t.role is not null
             or t.left_on is distinct from p.left_on and t.left_on is not null
             or (t.position_id, t.position_text) is distinct from (p.position_id, p.position_text) and t.position is not null)
            """;

    /** Whether a staged row {@code t} says of its party what is not there, or is otherwise. */
    static final String CHANGES =
            """
            t.firm_id is not null and not exists (
                select from contacts.contact_party p
                where p.contact_id = c.id and p.party_id = t.firm_id and not %s
                  and (t.superior_id is null or t.superior_id = p.reports_to))
            """
                    .formatted(DIFFERS);

    /** A staged row of somebody to whom one can report. */
    private static final String LIVE =
            """
            not exists (select from contacts.contact gone
                        where gone.id = %s.record_id and (gone.deleted_at is not null or gone.erased_at is not null))
            """;

    private static final String KIND = "CONTACT_LINKS";

    private final DSLContext db;

    LinkImport(DSLContext db) {
        this.db = db;
    }

    void findPositions(Staged staged) {
        db.execute(
                """
                update %1$s t set position_id = p.id, position_text = case when p.id is null then t.position end
                from (select w.position, (
                          select min(p.id) from contacts.position p
                          where lower(w.position) in (lower(p.name_bg), lower(p.name_en))) as id
                      from (select distinct position from %1$s where position is not null) w) p
                where t.position = p.position
                """
                        .formatted(staged.table()));
    }

    /**
     * By what the source calls them, or by the name of one at the same party: those who are there,
     * and those of the same file.
     */
    void findSuperiors(Staged staged) {
        db.execute(
                """
                with named as materialized (
                    select distinct reports_to, firm_id, records.fold(reports_to) as folded
                    from %1$s where reports_to is not null and firm_id is not null),
                staged as (
                    select t.firm_id, n.folded, min(t.record_id::text)::uuid as id
                    from %1$s t
                    cross join lateral (
                        select records.fold(concat_ws(' ', t.given_name, t.middle_name, t.family_name)) as folded
                        union select records.fold(concat_ws(' ', t.given_name, t.family_name))) n
                    where (t.firm_id, n.folded) in (select firm_id, folded from named) and %2$s
                    group by 1, 2 having count(*) = 1)
                update %1$s t set superior_id = f.id
                from (
                    select w.reports_to, w.firm_id, coalesce(
                        (select s.record_id from %1$s s where s.external_id = w.reports_to and %3$s order by s.n limit 1),
                        (select c.id from records.external_id e
                         join contacts.contact c on c.id = e.record_id and c.deleted_at is null and c.erased_at is null
                         where e.system = {0} and e.kind = 'CONTACTS' and e.external_id = w.reports_to),
                        (select min(c.id::text)::uuid
                         from contacts.contact_party p
                         join contacts.contact c on c.id = p.contact_id and c.deleted_at is null and c.erased_at is null
                         where p.party_id = w.firm_id
                           and w.folded in (records.fold(c.name), records.fold(concat_ws(' ', c.given_name, c.family_name)))
                         having count(*) = 1),
                        s.id) as id
                    from named w
                    left join staged s on s.firm_id = w.firm_id and s.folded = w.folded
                ) f
                where t.reports_to = f.reports_to and t.firm_id = f.firm_id and f.id <> t.record_id
                """
                        .formatted(staged.table(), LIVE.formatted("t"), LIVE.formatted("s")),
                val(staged.source()));
        db.execute(
                "update %s set unknown_superior = reports_to where firm_id is not null and reports_to is not null and superior_id is null"
                        .formatted(staged.table()));
    }

    void write(Staged staged, long from, long to) {
        change(
                staged,
                DIFFERS,
                """
                role = coalesce(t.role, p.role), left_on = coalesce(t.left_on, p.left_on),
                position_id = case when t.position is null then p.position_id else t.position_id end,
                position_text = case when t.position is null then p.position_text else t.position_text end
                """,
                from,
                to);
        db.execute(
                """
                insert into contacts.contact_party (id, contact_id, party_id, n, position_id, position_text, role, left_on, import_id)
                select records.new_id(), t.record_id, t.firm_id,
                       coalesce((select max(p.n) + 1 from contacts.contact_party p where p.contact_id = t.record_id), 0),
                       t.position_id, t.position_text, t.role, t.left_on, {2}
                from %s t
                join contacts.contact c on c.id = t.record_id and c.deleted_at is null and c.erased_at is null
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and t.firm_id is not null
                on conflict do nothing
                """
                        .formatted(staged.table()),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** Of the staged rows whose n lies between these, when all people are there. */
    void writeSuperiors(Staged staged, long from, long to) {
        change(
                staged,
                """
                (t.superior_id is distinct from p.reports_to
                 and exists (select from contacts.contact s
                             where s.id = t.superior_id and s.deleted_at is null and s.erased_at is null))
                """,
                "reports_to = t.superior_id",
                from,
                to);
    }

    /** What a link was is kept for the undo, unless the import itself has made it. */
    private void change(Staged staged, String differs, String set, long from, long to) {
        var which =
                """
                p.contact_id = t.record_id and p.party_id = t.firm_id and c.id = p.contact_id
                and c.deleted_at is null and c.erased_at is null
                and t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and %s
                """
                        .formatted(differs);
        db.execute(
                """
                insert into imports.before (import_id, kind, record_id, version_after, state)
                select {2}, {3}, p.id, c.version, to_jsonb(p)
                from %s t, contacts.contact_party p, contacts.contact c
                where %s and p.import_id is distinct from {2}
                on conflict do nothing
                """
                        .formatted(staged.table(), which),
                val(from),
                val(to),
                val(staged.importId()),
                val(KIND));
        db.execute(
                """
                update contacts.contact_party p set %s
                from %s t, contacts.contact c
                where %s
                """
                        .formatted(set, staged.table(), which),
                val(from),
                val(to));
    }

    /** From who was there before, and nobody changed since. */
    void takeBack(UUID importId) {
        db.execute(
                """
                update contacts.contact_party p
                set position_id = s.position_id, position_text = s.position_text, role = s.role, left_on = s.left_on,
                    reports_to = (select o.id from contacts.contact o where o.id = s.reports_to)
                from imports.before b
                cross join lateral jsonb_populate_record(null::contacts.contact_party, b.state) s
                join contacts.contact c on c.id = s.contact_id and c.version = b.version_after
                where b.import_id = {0} and b.kind = {1} and p.id = b.record_id
                """,
                val(importId), val(KIND));
        db.execute(
                """
                delete from contacts.contact_party p
                using imports.before b, contacts.contact c
                where p.import_id = {0} and b.import_id = {0} and b.kind = 'CONTACTS' and b.record_id = p.contact_id
                  and c.id = p.contact_id and c.version = b.version_after
                """,
                val(importId));
    }
}
