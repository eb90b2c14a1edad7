package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.UUID;

/** That a telephone or an e-mail of a staged counterparty is not to be used, or leads nowhere. */
@Component
class MarkImport {
    /** Whether a staged row {@code t} marks what is there unmarked. */
    static final String UNMARKED =
            """
            exists (select from %s
                    join parties.party_reach r
                        on r.party_id = t.record_id and r.means = v.means and lower(r.value) = lower(v.value)
                    where v.opt_out and not r.opt_out or v.invalid and not r.invalid)
            """
                    .formatted(StagedPart.REACHES);

    private final DSLContext db;

    MarkImport(DSLContext db) {
        this.db = db;
    }

    /** Also what the primary one of who is new is, which has come with him. */
    void write(Staged staged, long from, long to) {
        db.execute(
                """
                update parties.party_reach r
                set kind = case when t.verdict = 'CREATE' then v.kind else r.kind end,
                    opted_by = case when v.opt_out and not r.opt_out then {2} else r.opted_by end,
                    invalid_by = case when v.invalid and not r.invalid then {2} else r.invalid_by end,
                    opt_out = r.opt_out or coalesce(v.opt_out, false),
                    invalid = r.invalid or coalesce(v.invalid, false)
                from %s t
                cross join lateral %s
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE')
                  and r.party_id = t.record_id and r.means = v.means and lower(r.value) = lower(v.value)
                  and (t.verdict = 'CREATE' and r.kind <> v.kind or v.opt_out and not r.opt_out or v.invalid and not r.invalid)
                """
                        .formatted(staged.table(), StagedPart.REACHES),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** From who was there before, and nobody changed since. */
    void takeBack(UUID importId) {
        db.execute(
                """
                update parties.party_reach r
                set opt_out = r.opt_out and r.opted_by is distinct from {0}, opted_by = nullif(r.opted_by, {0}),
                    invalid = r.invalid and r.invalid_by is distinct from {0}, invalid_by = nullif(r.invalid_by, {0})
                from imports.before b
                join parties.party p on p.id = b.record_id and p.version = b.version_after
                where b.import_id = {0} and b.kind = 'PARTIES' and r.party_id = b.record_id and {0} in (r.opted_by, r.invalid_by)
                """,
                val(importId));
    }
}
