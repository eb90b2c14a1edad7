package org.vrazka.orders.unmet;

import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;
import org.vrazka.records.erasing.PersonalPart;

import java.util.List;

/**
 * What a private person asked for: given out with all that is held about him; when he is erased,
 * who asked and the notes go.
 */
@Configuration(proxyBeanMethods = false)
class UnmetOfPerson {
    private final DSLContext db;
    private final ApplicationEventPublisher events;

    UnmetOfPerson(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Bean
    @Order(5)
    PersonalPart unmetOfFile(Scope scope) {
        return new PersonalPart(
                Kind.PARTIES,
                "unmet",
                party ->
                        db.select(
                                        UNMET.DAY,
                                        UNMET.CONTACT,
                                        UNMET.TITLE,
                                        UNMET.QUANTITY,
                                        UNMET.AMOUNT,
                                        UNMET.CURRENCY,
                                        UNMET.NOTE)
                                .from(UNMET)
                                .where(UNMET.PARTY_ID.eq(party), UNMET.DELETED_AT.isNull())
                                .and(scope.of(Kind.UNMET, Action.SEE, UNMET.MANAGER_ID))
                                .orderBy(UNMET.ID)
                                .fetchMaps());
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() != Kind.PARTIES) {
            return;
        }
        var ids =
                db.update(UNMET)
                        .setNull(UNMET.CONTACT)
                        .setNull(UNMET.NOTE)
                        .set(UNMET.VERSION, UNMET.VERSION.plus(1))
                        .where(UNMET.PARTY_ID.eq(erased.id()))
                        .returningResult(UNMET.ID)
                        .fetch(UNMET.ID);
        events.publishEvent(
                new TextsErased(Kind.UNMET, "orders.unmet", ids, List.of("contact", "note")));
    }
}
