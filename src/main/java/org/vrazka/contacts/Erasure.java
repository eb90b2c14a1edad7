package org.vrazka.contacts;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;
import static org.vrazka.contacts.db.Tables.ERASURE;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.RecordErased;
import org.vrazka.records.merging.Redirects;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes out for good all that tells who somebody is: of his record, and of every copy of it. What
 * stays is a nameless person, so that no figure and no timeline changes.
 */
@Service
@Transactional
class Erasure {
    private static final String TABLE = "contacts.contact";

    private final DSLContext db;
    private final Contacts contacts;
    private final Redirects redirects;
    private final Companies companies;
    private final Scope scope;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Erasure(
            DSLContext db,
            Contacts contacts,
            Redirects redirects,
            Companies companies,
            Scope scope,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.contacts = contacts;
        this.redirects = redirects;
        this.companies = companies;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Nobody can undo it.
     *
     * @param typed the name of the person, for certainty
     */
    void erase(UUID id, String typed) {
        if (!scope.allows(Kind.PERSONAL_DATA, Action.DELETE)) {
            throw new Forbidden(Kind.PERSONAL_DATA, Action.DELETE);
        }
        var contact = contacts.get(id);
        if (contact.isErased()) {
            throw new NotFound("contact", id);
        }
        if (!contact.name().equalsIgnoreCase(typed.strip())) {
            throw new Invalid("name", "name", t("contacts.personal.wrong.name"));
        }
        forget(id);
        events.publishEvent(SecurityEvent.of(What.PERSON_ERASED).about(Kind.CONTACTS, id));
    }

    /** All who were erased, an id and a time on each line. */
    String list() {
        return db
                .select(ERASURE.CONTACT_ID, ERASURE.AT)
                .from(ERASURE)
                .orderBy(ERASURE.AT, ERASURE.CONTACT_ID)
                .fetch(row -> row.value1() + " " + row.value2() + "\n")
                .stream()
                .collect(Collectors.joining());
    }

    /** Some of those whom a restore has brought back. */
    List<UUID> again() {
        return db.select(ERASURE.CONTACT_ID)
                .from(ERASURE)
                .where(ERASURE.AGAIN)
                .limit(100)
                .fetch(ERASURE.CONTACT_ID);
    }

    /** With those that were merged into him, by way of others too. */
    void forget(UUID id) {
        redirects.into(TABLE, id).forEach(this::forgetOne);
        forgetOne(id);
    }

    private void forgetOne(UUID id) {
        var name = nameless();
        var imports = imports(id);
        db.update(CONTACT)
                .set(CONTACT.GIVEN_NAME, name)
                .setNull(CONTACT.MIDDLE_NAME)
                .setNull(CONTACT.FAMILY_NAME)
                .setNull(CONTACT.GENDER)
                .setNull(CONTACT.GREETING)
                .setNull(CONTACT.LANGUAGE)
                .setNull(CONTACT.BIRTHDAY)
                .setNull(CONTACT.PREFERRED_CHANNEL)
                .setNull(CONTACT.PREFERRED_HOURS)
                .setNull(CONTACT.LAWFUL_BASIS)
                .setNull(CONTACT.DESCRIPTION)
                .setNull(CONTACT.TAG_IDS)
                .set(CONTACT.DO_NOT_CALL, true)
                .set(CONTACT.CUSTOM, JSONB.jsonb("{}"))
                .set(CONTACT.ERASED_AT, currentInstant())
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(CONTACT.ID.eq(id))
                .execute();
        db.deleteFrom(CONTACT_POINT).where(CONTACT_POINT.CONTACT_ID.eq(id)).execute();
        db.deleteFrom(CONSENT).where(CONSENT.CONTACT_ID.eq(id)).execute();
        db.update(CONTACT_PARTY)
                .setNull(CONTACT_PARTY.POSITION_ID)
                .setNull(CONTACT_PARTY.POSITION_TEXT)
                .setNull(CONTACT_PARTY.ROLE)
                .setNull(CONTACT_PARTY.REPORTS_TO)
                .set(
                        CONTACT_PARTY.LEFT_ON,
                        coalesce(
                                CONTACT_PARTY.LEFT_ON,
                                LocalDate.now(clock.withZone(companies.get().zone()))))
                .where(CONTACT_PARTY.CONTACT_ID.eq(id))
                .execute();
        events.publishEvent(new RecordErased(Kind.CONTACTS, TABLE, id, name, imports));
        db.insertInto(ERASURE)
                .set(ERASURE.CONTACT_ID, id)
                .onConflict(ERASURE.CONTACT_ID)
                .doUpdate()
                .set(ERASURE.AGAIN, false)
                .execute();
    }

    private String nameless() {
        var number = db.fetchValue(DSL.sequence(DSL.name("contacts", "erased_person")).nextval());
        return Text.in(
                Locale.of(companies.get().language()),
                "contacts.personal.nameless",
                String.valueOf(number));
    }

    private Set<UUID> imports(UUID id) {
        return db.fetch(
                        select(CONTACT.IMPORT_ID)
                                .from(CONTACT)
                                .where(CONTACT.ID.eq(id), CONTACT.IMPORT_ID.isNotNull())
                                .union(
                                        select(CONTACT_POINT.IMPORT_ID)
                                                .from(CONTACT_POINT)
                                                .where(
                                                        CONTACT_POINT.CONTACT_ID.eq(id),
                                                        CONTACT_POINT.IMPORT_ID.isNotNull()))
                                .union(
                                        select(CONTACT_PARTY.IMPORT_ID)
                                                .from(CONTACT_PARTY)
                                                .where(
                                                        CONTACT_PARTY.CONTACT_ID.eq(id),
                                                        CONTACT_PARTY.IMPORT_ID.isNotNull())))
                .intoSet(0, UUID.class);
    }
}
