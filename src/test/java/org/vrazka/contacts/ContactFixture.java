package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactPartyRecord;
import org.vrazka.contacts.db.tables.records.ContactPointRecord;
import org.vrazka.contacts.db.tables.records.ContactRecord;
import org.vrazka.parties.Means;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * People for tests, whoever is signed in: {@code given.contact("Иван Иванов").at(acme)
 * .phone("+359888123456").save()}.
 */
@Component
public class ContactFixture {
    private final DSLContext db;

    ContactFixture(DSLContext db) {
        this.db = db;
    }

    /** A given and a family name. */
    public Draft contact(String name) {
        return new Draft(name);
    }

    /** A person on the way to the database. */
    public class Draft {
        private final ContactRecord contact = new ContactRecord();
        private final List<ContactPartyRecord> links = new ArrayList<>();
        private final List<ContactPointRecord> points = new ArrayList<>();

        private Draft(String name) {
            contact.setId(Ids.next());
            contact.setGivenName(name.substring(0, name.indexOf(' ')));
            contact.setFamilyName(name.substring(name.indexOf(' ') + 1));
        }

        /** Of somebody, while at no party. */
        public Draft of(UUID owner) {
            contact.setOwnerId(owner);
            return this;
        }

        public Draft at(UUID party) {
            var link = new ContactPartyRecord();
            link.setId(Ids.next());
            link.setContactId(contact.getId());
            link.setPartyId(party);
            link.setN((short) links.size());
            links.add(link);
            return this;
        }

        public Draft phone(String e164) {
            return point(Means.PHONE, "MOBILE", e164);
        }

        public Draft email(String email) {
            return point(Means.EMAIL, "WORK", email);
        }

        private Draft point(Means means, String kind, String value) {
            var point = new ContactPointRecord();
            point.setContactId(contact.getId());
            point.setN((short) points.size());
            point.setMedium(means.name());
            point.setKind(kind);
            point.setValue(value);
            points.add(point);
            return this;
        }

        public UUID save() {
            db.insertInto(CONTACT).set(contact).execute();
            db.batchInsert(links).execute();
            db.batchInsert(points).execute();
            return contact.getId();
        }
    }
}
