package org.vrazka.contacts;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.Erasable;
import org.vrazka.records.erasing.Subject;

import java.util.Set;
import java.util.UUID;

/** Empties the record of a person of all that tells who he is. */
@Component
class PersonErasing implements Erasable {
    private final DSLContext db;
    private final Contacts contacts;
    private final Companies companies;

    PersonErasing(DSLContext db, Contacts contacts, Companies companies) {
        this.db = db;
        this.contacts = contacts;
        this.companies = companies;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public String table() {
        return "contacts.contact";
    }

    @Override
    public Subject get(UUID id) {
        var contact = contacts.get(id);
        return new Subject(id, contact.name(), "/contacts/" + id, contact.isErased(), null);
    }

    @Override
    @Transactional
    public Set<UUID> empty(UUID id, String name) {
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
                .set(CONTACT_PARTY.LEFT_ON, coalesce(CONTACT_PARTY.LEFT_ON, companies.today()))
                .where(CONTACT_PARTY.CONTACT_ID.eq(id))
                .execute();
        return imports;
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
                                                        CONTACT_PARTY.IMPORT_ID.isNotNull()))
                                .union(
                                        select(CONSENT.IMPORT_ID)
                                                .from(CONSENT)
                                                .where(
                                                        CONSENT.CONTACT_ID.eq(id),
                                                        CONSENT.IMPORT_ID.isNotNull())))
                .intoSet(0, UUID.class);
    }
}
