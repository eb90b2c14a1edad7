package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.FormerPeople;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;

import java.util.List;

/** No delivery site tells who somebody was who wanted to be forgotten. */
@Component
class SitePeople {
    private static final String TABLE = "parties.party";

    private final DSLContext db;
    private final FormerPeople former;
    private final ApplicationEventPublisher events;

    SitePeople(DSLContext db, FormerPeople former, ApplicationEventPublisher events) {
        this.db = db;
        this.former = former;
        this.events = events;
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() != Kind.CONTACTS) {
            return;
        }
        var parties =
                db.update(PARTY_SITE)
                        .set(PARTY_SITE.CONTACT, erased.label())
                        .where(PARTY_SITE.CONTACT_ID.eq(erased.id()))
                        .returningResult(PARTY_SITE.PARTY_ID)
                        .fetchSet(PARTY_SITE.PARTY_ID);
        db.update(PARTY)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .where(PARTY.ID.in(parties))
                .execute();
        var all = former.take(erased.id(), TABLE, parties);
        if (!all.isEmpty()) {
            events.publishEvent(
                    new TextsErased(Kind.PARTIES, TABLE, all, List.of("sites.contact")));
        }
    }
}
