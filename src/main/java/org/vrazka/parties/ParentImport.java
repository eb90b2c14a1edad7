package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Parent companies that staged counterparties name: those that are there, and those of the same
 * file. Who has a parent already keeps it.
 */
@Component
class ParentImport {
    private static final String KEPT =
            """
            insert into parties.relation (id, party_id, other_id, kind_id, created_by, changed_by, import_id)
            select records.new_id(), party.id, parent.id, k.id, {2}, {2}, {3}
            from parties.relation_kind k
            join parties.party_list party on party.id = {0} and party.parent_id is null
            join parties.party_list parent on parent.id = {1}
            where k.parent
              and not exists (
                  select from parties.relation r
                  where r.party_id = party.id and r.kind_id = k.id and r.deleted_at is null and coalesce(r.until, current_date) >= current_date)
              and not exists (
                  with recursive up (id, level) as (
                      select {1}, 1
                      union all
                      select r.other_id, level + 1
                      from up join parties.relation r on r.party_id = up.id and r.deleted_at is null
                      join parties.relation_kind o on o.id = r.kind_id and o.parent
                      where level < 100)
                  select from up where up.id = {0})
            """;

    private final DSLContext db;

    ParentImport(DSLContext db) {
        this.db = db;
    }

    /** By what the source calls the parent, by EIK, or by a name that only one has. */
    void match(Staged staged) {
        db.execute(
                """
                with named as materialized (
                    select distinct parent, records.fold(parent) as folded from %1$s where parent is not null),
                listed as (
                    select p.sort_name as folded, min(p.id::text)::uuid as id from parties.party_list p
                    where p.sort_name collate "C" in (select folded from named) group by 1 having count(*) = 1),
                staged as (
                    select records.fold(name) as folded, min(record_id::text)::uuid as id
                    from %1$s group by 1 having count(*) = 1)
                update %1$s t set parent_id = f.id
                from (
                    select w.parent, coalesce(
                        (select s.record_id from %1$s s where s.external_id = w.parent order by s.n limit 1),
                        (select p.id from records.external_id e join parties.party_list p on p.id = e.record_id
                         where e.system = {0} and e.kind = 'PARTIES' and e.external_id = w.parent),
                        (select min(p.id::text)::uuid from parties.party_list p
                         where p.eik collate "C" = w.parent having count(*) = 1),
                        l.id, s.id) as id
                    from named w
                    left join listed l on l.folded = w.folded
                    left join staged s on s.folded = w.folded
                ) f
                where t.parent = f.parent and f.id <> t.record_id
                """
                        .formatted(staged.table()),
                val(staged.source()));
        db.execute(
                """
                update %s t
                set verdict = case when t.verdict = 'SAME' and l.parent_id is null then 'CHANGE' else t.verdict end,
                    unknown_parent = case when l.parent_id <> t.parent_id then t.parent end
                from parties.party_list l
                where l.id = t.record_id and t.parent_id is not null
                """
                        .formatted(staged.table()));
        db.execute(
                "update %s set unknown_parent = parent where parent is not null and parent_id is null"
                        .formatted(staged.table()));
    }

    /** Of the staged rows whose n lies between these, when all counterparties are there. */
    void write(Staged staged, long from, long to) {
        var rows =
                db.fetch(
                        """
                        select record_id, parent_id from %s
                        where n between {0} and {1} and parent_id is not null and unknown_parent is null order by n
                        """
                                .formatted(staged.table()),
                        val(from),
                        val(to));
        if (!rows.isEmpty()) {
            db.execute("select pg_advisory_xact_lock(hashtext('parties.parents'))");
        }
        for (var row : rows) {
            var party = val(row.get(0, UUID.class));
            var parent = val(row.get(1, UUID.class));
            int made =
                    db.execute(KEPT, party, parent, val(staged.userId()), val(staged.importId()));
            if (made > 0) {
                db.execute(
                        "update parties.party set parent_id = {1} where id = {0}", party, parent);
            }
        }
    }

    void takeBack(UUID importId) {
        db.execute(
                """
                with gone as (delete from parties.relation where import_id = {0} and version = 1 returning party_id, other_id)
                update parties.party p set parent_id = null
                from gone where p.id = gone.party_id and p.parent_id = gone.other_id
                """,
                val(importId));
    }
}
