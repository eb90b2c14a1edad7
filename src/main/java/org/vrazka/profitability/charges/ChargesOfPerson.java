package org.vrazka.profitability.charges;

import static org.vrazka.profitability.db.Tables.CHARGE;

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
 * What serving a private person cost: given out with all that is held about him; when he is erased,
 * the notes go.
 */
@Configuration(proxyBeanMethods = false)
class ChargesOfPerson {
    private final DSLContext db;
    private final ApplicationEventPublisher events;

    ChargesOfPerson(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Bean
    @Order(7)
    PersonalPart chargesOfFile(Scope scope) {
        return new PersonalPart(
                Kind.PARTIES,
                "directCosts",
                party ->
                        db.select(
                                        CHARGE.DAY,
                                        CHARGE.KIND,
                                        CHARGE.AMOUNT,
                                        CHARGE.CURRENCY,
                                        CHARGE.NOTE)
                                .from(CHARGE)
                                .where(CHARGE.PARTY_ID.eq(party), CHARGE.DELETED_AT.isNull())
                                .and(scope.of(Kind.DIRECT_COSTS, Action.SEE, CHARGE.MANAGER_ID))
                                .orderBy(CHARGE.ID)
                                .fetchMaps());
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() != Kind.PARTIES) {
            return;
        }
        var ids =
                db.update(CHARGE)
                        .setNull(CHARGE.NOTE)
                        .set(CHARGE.VERSION, CHARGE.VERSION.plus(1))
                        .where(CHARGE.PARTY_ID.eq(erased.id()))
                        .returningResult(CHARGE.ID)
                        .fetch(CHARGE.ID);
        events.publishEvent(
                new TextsErased(Kind.DIRECT_COSTS, "profitability.charge", ids, List.of("note")));
    }
}
