package org.vrazka.contacts;

import static org.jooq.Records.mapping;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Place;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;
import org.vrazka.shared.web.Format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who came to a party and who left it, in its timeline; of people out of reach nothing is told. */
@Component
@Order(30)
class ContactMoves implements TimelineSource {
    private static final String KIND = "contacts";

    private final DSLContext db;
    private final ContactScope contacts;

    ContactMoves(DSLContext db, ContactScope contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("contacts.title");
    }

    @Override
    public Kind right() {
        return Kind.CONTACTS;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var m = PARTY_MOVE;
        var entries =
                db.select(
                                m.ID,
                                m.AT,
                                m.CONTACT_ID,
                                CONTACT_LIST.NAME,
                                m.WHAT,
                                m.LEFT_ON,
                                USER_ACCOUNT.NAME)
                        .from(m)
                        .join(CONTACT_LIST)
                        .on(CONTACT_LIST.ID.eq(m.CONTACT_ID))
                        .leftJoin(USER_ACCOUNT)
                        .on(USER_ACCOUNT.ID.eq(m.USER_ID))
                        .where(m.PARTY_ID.eq(party), asked.of(KIND, m.AT, m.ID), contacts.seen())
                        .orderBy(m.AT.desc(), m.ID.desc())
                        .limit(asked.most())
                        .fetch(mapping(ContactMoves::told));
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(
            long id,
            Instant at,
            UUID contact,
            String name,
            String what,
            @Nullable LocalDate leftOn,
            @Nullable String who) {
        boolean stays = what.equals("CAME") || what.equals("CAME_BACK");
        return TimelineEntry.of(
                        new Place(at, KIND, String.valueOf(id)),
                        contact,
                        new Look("person", stays ? "info" : null),
                        name)
                .at("/contacts/" + contact)
                .standing(t("contacts.timeline." + what), null)
                .doneBy(who, null)
                .saying(
                        leftOn == null
                                ? null
                                : t("contacts.timeline.leftOn", Format.dateInText(leftOn)));
    }
}
