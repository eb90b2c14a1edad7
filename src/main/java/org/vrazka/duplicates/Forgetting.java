package org.vrazka.duplicates;

import static org.jooq.impl.DSL.select;
import static org.vrazka.duplicates.db.Tables.MERGE;
import static org.vrazka.duplicates.db.Tables.MOVED;
import static org.vrazka.duplicates.db.Tables.PAIR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.UUID;

/** Takes out what is known of records that are no more. */
@Component
class Forgetting {
    private final DSLContext db;

    Forgetting(DSLContext db) {
        this.db = db;
    }

    /** Pairs and merges go with either of their two. */
    void of(Kind kind, Collection<UUID> gone) {
        db.deleteFrom(PAIR)
                .where(PAIR.KIND.eq(kind.name()))
                .and(PAIR.FIRST_ID.in(gone).or(PAIR.SECOND_ID.in(gone)))
                .execute();
        var which =
                MERGE.KIND
                        .eq(kind.name())
                        .and(MERGE.WINNER_ID.in(gone).or(MERGE.LOSER_ID.in(gone)));
        db.deleteFrom(MOVED)
                .where(MOVED.MERGE_ID.in(select(MERGE.ID).from(MERGE).where(which)))
                .execute();
        db.deleteFrom(MERGE).where(which).execute();
    }
}
