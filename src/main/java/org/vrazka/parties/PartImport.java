package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.List;
import java.util.UUID;

/**
 * Rows that hang on staged counterparties. To who is there already it adds what he has not; it
 * takes none away.
 */
@Component
class PartImport {
    /** What staged rows {@code t} bring beside the primary telephone and e-mail, in their order. */
    private static final String REACHES =
            """
            (select 'PHONE' as means, v.value, v.n
             from unnest(string_to_array(t.phones, ' ')) with ordinality v (value, n) where v.n > 1
             union all
             select 'EMAIL', v.value, v.n
             from unnest(string_to_array(t.emails, ' ')) with ordinality v (value, n) where v.n > 1)
            """;

    private static final String REACH_THERE =
            """
            exists (select from parties.party_reach r
                    where r.party_id = t.record_id and r.means = v.means and lower(r.value) = lower(v.value))
            """;

    private static final List<String> TABLES = List.of("parties.party_reach");

    private final DSLContext db;

    PartImport(DSLContext db) {
        this.db = db;
    }

    /** Who would get a row more is to CHANGE. */
    void match(Staged staged) {
        db.execute(
                """
                update %s t set verdict = 'CHANGE'
                from parties.party_list l
                where l.id = t.record_id and t.verdict = 'SAME'
                  and exists (select from %s v where not %s)
                """
                        .formatted(staged.table(), REACHES, REACH_THERE));
    }

    /** Of the staged rows whose n lies between these, both included. */
    void write(Staged staged, long from, long to) {
        db.execute(
                """
                insert into parties.party_reach (party_id, means, value, position, import_id)
                select t.record_id, v.means, v.value,
                       coalesce((select max(r.position) from parties.party_reach r
                                 where r.party_id = t.record_id and r.means = v.means), -1)
                           + row_number() over (partition by t.record_id, v.means order by v.n), {2}
                from %s t
                join parties.party_list l on l.id = t.record_id
                cross join lateral %s v
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and not %s
                on conflict do nothing
                """
                        .formatted(staged.table(), REACHES, REACH_THERE),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** From who was there before; the rows of who was made go with him. */
    void takeBack(UUID importId) {
        for (var table : TABLES) {
            db.execute(
                    """
                    delete from %s r
                    using imports.before b, parties.party p
                    where r.import_id = {0} and b.import_id = {0} and b.kind = 'PARTIES' and b.record_id = r.party_id
                      and p.id = r.party_id and p.version = b.version_after
                    """
                            .formatted(table),
                    val(importId));
        }
    }
}
