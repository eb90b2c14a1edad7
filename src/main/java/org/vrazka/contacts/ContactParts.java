package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactPartyRecord;
import org.vrazka.contacts.db.tables.records.ContactPointRecord;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the telephones, e-mails and parties of a person; what stays as it is is not touched. */
@Component
class ContactParts {
    private final DSLContext db;

    ContactParts(DSLContext db) {
        this.db = db;
    }

    void write(List<ContactChecks.Checked> people) {
        var points = new ArrayList<ContactPointRecord>();
        var links = new ArrayList<ContactPartyRecord>();
        for (var one : people) {
            var id = one.contact().getId();
            one.points().forEach(point -> point.setContactId(id));
            points.addAll(one.points());
            links.addAll(newOnes(id, one.links()));
        }
        db.batchInsert(points).execute();
        db.batchInsert(links).execute();
    }

    /**
     * The same for a person who has some; parties that were not seen stay.
     *
     * @param before as who changes them has seen them
     */
    void change(Contact before, ContactChecks.Checked checked) {
        changePoints(before.id(), checked.points());
        changeLinks(before, checked.links());
    }

    private void changePoints(UUID contact, List<ContactPointRecord> points) {
        points.forEach(point -> point.setContactId(contact));
        var now = db.fetch(CONTACT_POINT, CONTACT_POINT.CONTACT_ID.eq(contact));
        var gone = new ArrayList<>(now);
        gone.removeAll(points);
        var come = new ArrayList<>(points);
        come.removeAll(now);
        db.batchDelete(gone).execute();
        db.batchInsert(come).execute();
    }

    private void changeLinks(Contact before, List<ContactPartyRecord> links) {
        var seen = before.links().stream().map(ContactLink::id).toList();
        var now =
                db.fetch(CONTACT_PARTY, CONTACT_PARTY.ID.in(seen))
                        .intoMap(CONTACT_PARTY.ID, link -> link);
        var kept = links.stream().map(ContactPartyRecord::getId).toList();
        links.forEach(link -> link.setContactId(before.id()));
        db.batchDelete(now.values().stream().filter(one -> !kept.contains(one.getId())).toList())
                .execute();
        db.batchUpdate(
                        links.stream()
                                .filter(one -> now.containsKey(one.getId()))
                                .filter(one -> !one.equals(now.get(one.getId())))
                                .toList())
                .execute();
        db.batchInsert(newOnes(before.id(), links)).execute();
    }

    private static List<ContactPartyRecord> newOnes(UUID contact, List<ContactPartyRecord> links) {
        var come = links.stream().filter(link -> link.getId() == null).toList();
        come.forEach(link -> {
            link.setId(Ids.next());
            link.setContactId(contact);
        });
        return come;
    }
}
