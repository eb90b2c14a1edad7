package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.parties.db.Tables.PERSONAL_NUMBER;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedNames;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.merging.StaysBehind;
import org.vrazka.records.trash.Remains;

import java.util.List;
import java.util.Set;

/** What is attached to counterparties here and in {@code records}. */
@Configuration(proxyBeanMethods = false)
class PartyAttachments {
    @Bean
    Attached namesOfParties(ExternalIds names) {
        return new AttachedNames(names, Kind.PARTIES);
    }

    @Bean
    Attached accountsOfParties(DSLContext db) {
        return new AttachedRows(
                db,
                Kind.PARTIES,
                PARTY_ACCOUNT.PARTY_ID,
                PARTY_ACCOUNT.IBAN,
                List.of(PARTY_ACCOUNT.IBAN));
    }

    @Bean
    Attached sitesOfParties(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, PARTY_SITE.PARTY_ID, PARTY_SITE.ID);
    }

    /** Who is asked for at them. */
    @Bean
    Attached sitesOfContacts(DSLContext db) {
        return new AttachedRows(db, Kind.CONTACTS, PARTY_SITE.CONTACT_ID, PARTY_SITE.ID);
    }

    @Bean
    Attached needsOfParties(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, PARTY_NEED.PARTY_ID, PARTY_NEED.ID);
    }

    /** Each tells which number it is about. */
    @Bean
    Attached vatAnswersOfParties(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, VAT_ANSWER.PARTY_ID, VAT_ANSWER.ID);
    }

    /** One of its own goes before. */
    @Bean
    Attached personalNumbersOfParties(DSLContext db) {
        return new AttachedRows(
                db, Kind.PARTIES, PERSONAL_NUMBER.PARTY_ID, PERSONAL_NUMBER.ID, List.of());
    }

    @Bean
    Attached datesOfParties(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, PARTY_DATE.PARTY_ID, PARTY_DATE.ID);
    }

    /** What each was on a day stands. */
    @Bean
    Attached standingsOfADay() {
        return new StaysBehind(
                Kind.PARTIES, "parties.standing", Set.of("parties.standing.party_id"));
    }

    /**
     * One that is one with another leads there as long as that is there, and can be taken apart.
     */
    @Bean
    Remains mergedParties() {
        var stayed = PARTY.as("stayed");
        return new Remains(
                PARTY,
                exists(selectOne().from(stayed).where(stayed.ID.eq(PARTY.MERGED_INTO))),
                parties -> {});
    }
}
