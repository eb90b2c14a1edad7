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

    private static final String ACCOUNTS =
            "unnest(string_to_array(t.iban, ' ')) with ordinality v (value, n)";

    private static final String ACCOUNT_THERE =
            """
            exists (select from parties.party_account r where r.party_id = t.record_id and r.iban = v.value)
            """;

    private static final String NEED_THERE =
            """
            exists (select from parties.party_need r where r.party_id = t.record_id and r.text = t.needs)
            """;

    private static final String NUMBER_THERE =
            "exists (select from parties.personal_number r where r.party_id = t.record_id)";

    private static final List<String> TABLES =
            List.of(
                    "parties.party_reach",
                    "parties.party_account",
                    "parties.party_need",
                    "parties.personal_number");

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
                  and (exists (select from %s v where not %s)
                       or exists (select from %s where not %s)
                       or t.needs is not null and not %s
                       or t.sealed is not null and l.kind = 'PERSON' and not %s)
                """
                        .formatted(
                                staged.table(),
                                REACHES,
                                REACH_THERE,
                                ACCOUNTS,
                                ACCOUNT_THERE,
                                NEED_THERE,
                                NUMBER_THERE));
    }

    /** Of the staged rows whose n lies between these, both included. */
    void write(Staged staged, long from, long to) {
        add(
                """
                parties.party_reach (party_id, means, value, position, import_id)
                select t.record_id, v.means, v.value,
                       coalesce((select max(r.position) from parties.party_reach r
                                 where r.party_id = t.record_id and r.means = v.means), -1)
                           + row_number() over (partition by t.record_id, v.means order by v.n), {2}
                """,
                "cross join lateral %s v".formatted(REACHES),
                "not " + REACH_THERE,
                staged,
                from,
                to);
        add(
                """
                parties.party_account (party_id, iban, position, import_id)
                select t.record_id, v.value,
                       coalesce((select max(r.position) from parties.party_account r where r.party_id = t.record_id), -1)
                           + row_number() over (partition by t.record_id order by v.n), {2}
                """,
                "cross join lateral " + ACCOUNTS, "not " + ACCOUNT_THERE, staged, from, to);
        add(
                """
                parties.party_need (id, party_id, position, subject, text, importance, import_id)
                select records.new_id(), t.record_id,
                       coalesce((select max(r.position) + 1 from parties.party_need r where r.party_id = t.record_id), 0),
                       'OTHER', t.needs, 'IMPORTANT', {2}
                """,
                "", "t.needs is not null and not " + NEED_THERE, staged, from, to);
        add(
                """
                parties.personal_number (id, party_id, sealed, import_id)
                select t.personal_id, t.record_id, t.sealed, {2}
                """,
                "", "t.sealed is not null and l.kind = 'PERSON'", staged, from, to);
    }

    private void add(
            String rows, String more, String condition, Staged staged, long from, long to) {
        db.execute(
                """
                insert into %s
                from %s t
                join parties.party_list l on l.id = t.record_id
                %s
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and %s
                on conflict do nothing
                """
                        .formatted(rows, staged.table(), more, condition),
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
