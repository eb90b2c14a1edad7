package org.vrazka.records;

import static org.vrazka.records.db.Tables.FORMER_PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Whose history tells of a contact, though the record itself tells of another one now. */
@Component
public class FormerPeople {
    private final DSLContext db;

    FormerPeople(DSLContext db) {
        this.db = db;
    }

    /**
     * All records that tell of him or have told; nobody needs to find them by him again.
     *
     * @param table of the records, as the history calls it
     * @param now those that tell of him now
     */
    public Set<UUID> take(UUID contact, String table, Collection<UUID> now) {
        var all = new LinkedHashSet<>(now);
        all.addAll(
                db.deleteFrom(FORMER_PERSON)
                        .where(FORMER_PERSON.PERSON_ID.eq(contact), FORMER_PERSON.KIND.eq(table))
                        .returningResult(FORMER_PERSON.RECORD_ID)
                        .fetch(FORMER_PERSON.RECORD_ID));
        return all;
    }
}
