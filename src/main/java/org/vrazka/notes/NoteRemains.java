package org.vrazka.notes;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.notes.db.Tables.NOTE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.PersonalPart;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.trash.Remains;

import java.util.Collection;
import java.util.UUID;

/**
 * Notes go with their counterparty when it is deleted for good, and what they once said; when it
 * becomes one with another they go over to that. They are part of what is held about a person.
 */
@Configuration(proxyBeanMethods = false)
class NoteRemains {
    private final DSLContext db;

    NoteRemains(DSLContext db) {
        this.db = db;
    }

    @Bean
    Remains notesOfParties() {
        return new Remains(PARTY, falseCondition(), this::remove);
    }

    void remove(Collection<UUID> parties) {
        var notes = select(NOTE.ID).from(NOTE).where(NOTE.PARTY_ID.in(parties));
        db.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(notes)).execute();
        db.deleteFrom(NOTE).where(NOTE.PARTY_ID.in(parties)).execute();
    }

    @Bean
    Attached notesGoingOver() {
        return new AttachedRows(db, Kind.PARTIES, NOTE.PARTY_ID, NOTE.ID);
    }

    @Bean
    @Order(3)
    PersonalPart notesOfFile() {
        return new PersonalPart(
                Kind.PARTIES,
                "notes",
                party ->
                        db.select(NOTE.TEXT, NOTE.CREATED_AT, NOTE.CHANGED_AT, NOTE.DELETED_AT)
                                .from(NOTE)
                                .where(NOTE.PARTY_ID.eq(party))
                                .orderBy(NOTE.ID)
                                .fetchMaps());
    }
}
