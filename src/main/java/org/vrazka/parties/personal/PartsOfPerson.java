package org.vrazka.parties.personal;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.PartyExchange;
import org.vrazka.records.erasing.PersonalPart;
import org.vrazka.shared.CannotOpen;

import java.util.UUID;

/** What counterparties keep about a private person. */
@Configuration(proxyBeanMethods = false)
class PartsOfPerson {
    private final DSLContext db;
    private final PersonalNumbers numbers;
    private final Scope scope;

    PartsOfPerson(DSLContext db, PersonalNumbers numbers, Scope scope) {
        this.db = db;
        this.numbers = numbers;
        this.scope = scope;
    }

    @Bean
    @Order(1)
    PersonalPart partyOfFile(PartyExchange exchange) {
        return new PersonalPart(Kind.PARTIES, "party", exchange::get);
    }

    @Bean
    @Order(2)
    PersonalPart numberOfFile() {
        return new PersonalPart(Kind.PARTIES, "personalNumber", this::number);
    }

    @Bean
    @Order(8)
    PersonalPart vatAnswersOfFile() {
        return new PersonalPart(
                Kind.PARTIES,
                "vatAnswers",
                id ->
                        db.select(
                                        VAT_ANSWER.NUMBER,
                                        VAT_ANSWER.VALID,
                                        VAT_ANSWER.NAME,
                                        VAT_ANSWER.ADDRESS,
                                        VAT_ANSWER.ANSWERED_AT)
                                .from(VAT_ANSWER)
                                .where(VAT_ANSWER.PARTY_ID.eq(id))
                                .orderBy(VAT_ANSWER.ID)
                                .fetchMaps());
    }

    /** Where a contact is asked for. */
    @Bean
    @Order(4)
    PersonalPart sitesOfFile() {
        return new PersonalPart(
                Kind.CONTACTS,
                "sites",
                id ->
                        db.select(
                                        PARTY.ID.as("party"),
                                        PARTY_SITE.NAME,
                                        PARTY_SITE.ADDRESS,
                                        PARTY_SITE.CONTACT)
                                .from(PARTY_SITE)
                                .join(PARTY)
                                .on(PARTY.ID.eq(PARTY_SITE.PARTY_ID))
                                .where(PARTY_SITE.CONTACT_ID.eq(id), PARTY.DELETED_AT.isNull())
                                .and(scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID))
                                .orderBy(PARTY_SITE.ID)
                                .fetchMaps());
    }

    /**
     * Who may give out all may not always look; a number whose key is gone is there all the same.
     */
    private Object number(UUID id) {
        if (!scope.allows(Kind.PERSONAL_DATA, Action.SEE)) {
            return numbers.isKept(id) ? "…" : "";
        }
        try {
            return numbers.look(id).orElse("");
        } catch (CannotOpen e) {
            return "…";
        }
    }
}
