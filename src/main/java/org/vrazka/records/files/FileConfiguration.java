package org.vrazka.records.files;

import static org.vrazka.records.db.Tables.FILE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.PersonalPart;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedRows;

/** Files go over when two records become one, and are part of what is held about a person. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {
    @Bean
    Attached filesOfPartiesGoingOver(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, FILE.RECORD_ID, FILE.ID);
    }

    @Bean
    Attached filesOfContactsGoingOver(DSLContext db) {
        return new AttachedRows(db, Kind.CONTACTS, FILE.RECORD_ID, FILE.ID);
    }

    @Bean
    @Order(4)
    PersonalPart filesOfParty(DSLContext db) {
        return held(db, Kind.PARTIES);
    }

    @Bean
    @Order(4)
    PersonalPart filesOfContact(DSLContext db) {
        return held(db, Kind.CONTACTS);
    }

    private static PersonalPart held(DSLContext db, Kind kind) {
        return new PersonalPart(
                kind,
                "files",
                record ->
                        db.select(FILE.ID, FILE.NAME, FILE.TYPE, FILE.BYTES, FILE.CREATED_AT)
                                .select(FILE.DELETED_AT)
                                .from(FILE)
                                .where(FILE.RECORD_ID.eq(record))
                                .orderBy(FILE.ID)
                                .fetchMaps());
    }
}
