package org.vrazka.notes;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.notes.db.Tables.NOTE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.trash.Remains;

/**
 * Notes go with their counterparty when it is deleted for good, and what they once said; when it
 * becomes one with another they go over to that.
 */
@Configuration(proxyBeanMethods = false)
class NoteRemains {
    @Bean
    Remains notesOfParties(DSLContext db) {
        return new Remains(
                PARTY,
                falseCondition(),
                gone -> {
                    var notes = select(NOTE.ID).from(NOTE).where(NOTE.PARTY_ID.in(gone));
                    db.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(notes)).execute();
                    db.deleteFrom(NOTE).where(NOTE.PARTY_ID.in(gone)).execute();
                });
    }

    @Bean
    Attached notesGoingOver(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, NOTE.PARTY_ID, NOTE.ID);
    }
}
