package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.NamedParty;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Parent companies and recommenders that staged counterparties name: those that are there, and
 * those of the same file. Who has a parent already keeps it.
 */
@Service
@Transactional
public class RelationImport {
    /** What the staged table of counterparties has of them, after all others. */
    public static final String COLUMNS =
            """
            , parent text, parent_id uuid, unknown_parent text, unknown_circle text,
            recommended_by text, recommender_id uuid, unknown_recommender text
            """;

    /** What staged rows ask for of parents, as a table. */
    private static final String ASKED =
            """
            (select t.n, null::uuid as id, t.record_id as party_id, t.parent_id as other_id, null::date as since, null::date as until
             from %s t where t.parent_id is not null and t.unknown_parent is null and t.unknown_circle is null)
            """;

    /** A staged row {@code s} of one that is not in the trash. */
    private static final String LIVE =
            "not exists (select from parties.party gone where gone.id = s.record_id and"
                    + " gone.deleted_at is not null)";

    private static final String THERE =
            """
            exists (select from parties.relation r join parties.relation_kind k on k.id = r.kind_id
                    where r.party_id = t.record_id and r.other_id = t.%s and r.deleted_at is null and k.%s)
            """;

    private static final String PARENT_THERE = THERE.formatted("parent_id", "parent");
    private static final String RECOMMENDER_THERE = THERE.formatted("recommender_id", "recommends");

    private final DSLContext db;
    private final Parents parents;

    RelationImport(DSLContext db, Parents parents) {
        this.db = db;
        this.parents = parents;
    }

    /**
     * Before the rows are matched: an index that is made after its rows were changed is of no use
     * to the same transaction.
     */
    public void prepare(Staged staged) {
        db.execute("create index on " + staged.table() + " (record_id)");
    }

    /** Finds who is named, and says who would change by it; the rows themselves were matched. */
    public void match(Staged staged) {
        var table = staged.table();
        find(staged, "parent", "parent_id");
        find(staged, "recommended_by", "recommender_id");
        db.execute("analyze " + table); // who is walked up from is known only now
        db.execute(
                """
                update %s t set unknown_parent = t.parent
                where t.parent is not null and (t.parent_id is null or not %s and exists (
                    select from %s a where a.n = t.n and %s))
                """
                        .formatted(
                                table, PARENT_THERE, ASKED.formatted(table), Parents.HAS_PARENT));
        db.execute(
                "update %1$s t set unknown_circle = t.parent where t.n in (%2$s)"
                        .formatted(table, Parents.circles(ASKED.formatted(table))));
        db.execute(
                """
                update %s t set unknown_recommender = t.recommended_by
                where t.recommended_by is not null
                  and (t.recommender_id is null or not exists (select from parties.relation_kind k where k.recommends and k.active))
                """
                        .formatted(table));
        db.execute(
                """
                update %s t set verdict = 'CHANGE'
                from parties.party_list l
                where l.id = t.record_id and t.verdict = 'SAME'
                  and (t.parent_id is not null and t.unknown_parent is null and t.unknown_circle is null and not %s
                       or t.recommender_id is not null and t.unknown_recommender is null and not %s)
                """
                        .formatted(table, PARENT_THERE, RECOMMENDER_THERE));
    }

    /** One of the same file, too, whom the file calls so, or whose name nobody else there has. */
    private void find(Staged staged, String text, String id) {
        db.execute(
                """
                with named as materialized (
                    select distinct %2$s as text, records.fold(%2$s) as folded from %1$s where %2$s is not null),
                staged as (
                    select records.fold(name) as folded, min(record_id::text)::uuid as id
                    from %1$s s where records.fold(name) in (select folded from named) and %5$s group by 1 having count(*) = 1)
                update %1$s t set %3$s = f.id
                from (
                    select w.text, coalesce(
                        (select s.record_id from %1$s s where s.external_id = w.text and %5$s order by s.n limit 1), %4$s, s.id) as id
                    from named w left join staged s on s.folded = w.folded
                ) f
                where t.%2$s = f.text and f.id <> t.record_id
                """
                        .formatted(staged.table(), text, id, NamedParty.by("w.text"), LIVE),
                val(staged.source()));
    }

    /** Of the staged rows whose n lies between these, when all counterparties are there. */
    public void write(Staged staged, long from, long to) {
        writeParents(staged, from, to);
        db.execute(
                """
                insert into parties.relation (id, party_id, other_id, kind_id, created_by, changed_by, import_id)
                select records.new_id(), party.id, other.id, k.id, {2}, {2}, {3}
                from %s t
                join parties.relation_kind k on k.recommends
                join parties.party_list party on party.id = t.record_id
                join parties.party_list other on other.id = t.recommender_id
                where t.n between {0} and {1} and t.unknown_recommender is null and not %s
                """
                        .formatted(staged.table(), RECOMMENDER_THERE),
                val(from),
                val(to),
                val(staged.userId()),
                val(staged.importId()));
    }

    /** Somebody may have given one a parent, or closed a circle, since the dry run. */
    private void writeParents(Staged staged, long from, long to) {
        var asked =
                ASKED.formatted(staged.table())
                        .strip()
                        .replaceFirst("\\)$", " and t.n between {0} and {1})");
        parents.lock();
        db.execute(
                """
                with made as (
                    insert into parties.relation (id, party_id, other_id, kind_id, created_by, changed_by, import_id)
                    select records.new_id(), party.id, other.id, k.id, {2}, {2}, {3}
                    from %s a
                    join parties.relation_kind k on k.parent
                    join parties.party_list party on party.id = a.party_id
                    join parties.party_list other on other.id = a.other_id
                    where not %s and a.n not in (%s)
                    returning party_id, other_id)
                update parties.party p set parent_id = made.other_id from made where p.id = made.party_id
                """
                        .formatted(asked, Parents.HAS_PARENT, Parents.circles(asked)),
                val(from),
                val(to),
                val(staged.userId()),
                val(staged.importId()));
    }

    /** Takes an import's relations back, those that nobody changed since. */
    public void takeBack(UUID importId) {
        db.execute(
                """
                with gone as (delete from parties.relation where import_id = {0} and version = 1 returning party_id, other_id, kind_id)
                update parties.party p set parent_id = null
                from gone join parties.relation_kind k on k.id = gone.kind_id and k.parent
                where p.id = gone.party_id and p.parent_id = gone.other_id
                """,
                val(importId));
    }
}
