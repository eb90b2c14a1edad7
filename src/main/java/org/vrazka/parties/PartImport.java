package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Rows that hang on staged counterparties. To who is there already it adds what he has not; it
 * takes none away.
 */
@Component
class PartImport {
    private final DSLContext db;
    private final MarkImport marks;

    PartImport(DSLContext db, MarkImport marks) {
        this.db = db;
        this.marks = marks;
    }

    /** Who would get a row more, or a mark on one, is to CHANGE. */
    void match(Staged staged) {
        var missing =
                StagedPart.ALL.stream()
                        .map(part ->
                                "exists (select from %s where %s)"
                                        .formatted(part.from(), part.missing()))
                        .collect(joining("\n or "));
        db.execute(
                """
                update %s t set verdict = 'CHANGE'
                from parties.party_list l
                where l.id = t.record_id and t.verdict = 'SAME' and (%s or %s)
                """
                        .formatted(staged.table(), missing, MarkImport.UNMARKED));
    }

    /** Of the staged rows whose n lies between these, both included. */
    void write(Staged staged, long from, long to) {
        StagedPart.ALL.forEach(part -> add(part, staged, from, to));
        marks.write(staged, from, to);
    }

    private void add(StagedPart part, Staged staged, long from, long to) {
        db.execute(
                """
                insert into %s (party_id, %s, import_id)
                select t.record_id, %s, {2}
                from %s t
                join parties.party_list l on l.id = t.record_id
                cross join lateral %s
                where t.n between {0} and {1} and t.verdict in ('CREATE', 'CHANGE') and %s
                on conflict do nothing
                """
                        .formatted(
                                part.table(),
                                part.columns(),
                                part.values(),
                                staged.table(),
                                part.from(),
                                part.missing()),
                val(from),
                val(to),
                val(staged.importId()));
    }

    /** From who was there before; the rows of who was made go with him. */
    void takeBack(UUID importId) {
        marks.takeBack(importId);
        for (var part : StagedPart.ALL) {
            db.execute(
                    """
                    delete from %s r
                    using imports.before b, parties.party p
                    where r.import_id = {0} and b.import_id = {0} and b.kind = 'PARTIES' and b.record_id = r.party_id
                      and p.id = r.party_id and p.version = b.version_after and %s
                    """
                            .formatted(part.table(), part.free()),
                    val(importId));
        }
    }
}
