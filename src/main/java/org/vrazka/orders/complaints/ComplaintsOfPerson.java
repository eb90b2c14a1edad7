package org.vrazka.orders.complaints;

import static org.vrazka.orders.db.Tables.COMPLAINT;

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
 * What a private person complained of: given out with all that is held about him; when he is
 * erased, what was written about it goes.
 */
@Configuration(proxyBeanMethods = false)
class ComplaintsOfPerson {
    private final DSLContext db;
    private final ApplicationEventPublisher events;

    ComplaintsOfPerson(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Bean
    @Order(6)
    PersonalPart complaintsOfFile(Scope scope) {
        return new PersonalPart(
                Kind.PARTIES,
                "complaints",
                party ->
                        db.select(
                                        COMPLAINT.DAY,
                                        COMPLAINT.TITLE,
                                        COMPLAINT.QUANTITY,
                                        COMPLAINT.LOT,
                                        COMPLAINT.DEFECT,
                                        COMPLAINT.DECISION,
                                        COMPLAINT.NOTE)
                                .from(COMPLAINT)
                                .where(COMPLAINT.PARTY_ID.eq(party), COMPLAINT.DELETED_AT.isNull())
                                .and(scope.of(Kind.COMPLAINTS, Action.SEE, COMPLAINT.MANAGER_ID))
                                .orderBy(COMPLAINT.ID)
                                .fetchMaps());
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() != Kind.PARTIES) {
            return;
        }
        var ids =
                db.update(COMPLAINT)
                        .set(COMPLAINT.DEFECT, "…")
                        .setNull(COMPLAINT.NOTE)
                        .set(COMPLAINT.VERSION, COMPLAINT.VERSION.plus(1))
                        .where(COMPLAINT.PARTY_ID.eq(erased.id()))
                        .returningResult(COMPLAINT.ID)
                        .fetch(COMPLAINT.ID);
        events.publishEvent(
                new TextsErased(
                        Kind.COMPLAINTS, "orders.complaint", ids, List.of("defect", "note")));
    }
}
