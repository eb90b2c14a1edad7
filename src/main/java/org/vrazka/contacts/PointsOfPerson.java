package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactPointRecord;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Telephones and e-mails of a person who is one with another now: those that the other has not come
 * after his own. Of those that both have, his says from then on what either said: that nothing is
 * sent there, that nobody is reached there.
 */
@Component
class PointsOfPerson implements Attached {
    private static final short AFTER_HIS_OWN = 100;

    private final DSLContext db;

    PointsOfPerson(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public String name() {
        return "contacts.contact_point";
    }

    @Override
    public Set<String> columns() {
        return Set.of("contacts.contact_point.contact_id");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        var his = points(to.id());
        var moved = new ArrayList<String>();
        for (var point : points(from.id())) {
            var same = his.stream().filter(one -> isSame(one, point)).findFirst();
            if (same.isEmpty()) {
                moved.add(written("MOVED", point));
                give(point, to.id(), hasMain(his, point));
            } else if (isMarkedMore(point, same.get())) {
                moved.add(written("MARKED", same.get()));
                mark(
                        same.get(),
                        point.getOptOut() || same.get().getOptOut(),
                        point.getInvalid() || same.get().getInvalid());
            }
        }
        return moved;
    }

    private List<ContactPointRecord> points(UUID contact) {
        return db.fetch(CONTACT_POINT, CONTACT_POINT.CONTACT_ID.eq(contact));
    }

    private static boolean isSame(ContactPointRecord one, ContactPointRecord other) {
        return one.getMedium().equals(other.getMedium()) && one.getValue().equals(other.getValue());
    }

    private static boolean hasMain(List<ContactPointRecord> his, ContactPointRecord point) {
        return his.stream()
                .anyMatch(one -> one.getMain() && one.getMedium().equals(point.getMedium()));
    }

    private static boolean isMarkedMore(ContactPointRecord point, ContactPointRecord than) {
        return point.getOptOut() && !than.getOptOut() || point.getInvalid() && !than.getInvalid();
    }

    private void give(ContactPointRecord point, UUID to, boolean hasMain) {
        db.update(CONTACT_POINT)
                .set(CONTACT_POINT.CONTACT_ID, to)
                .set(CONTACT_POINT.N, (short) (point.getN() + AFTER_HIS_OWN))
                .set(CONTACT_POINT.MAIN, point.getMain() && !hasMain)
                .where(CONTACT_POINT.CONTACT_ID.eq(point.getContactId()))
                .and(CONTACT_POINT.MEDIUM.eq(point.getMedium()))
                .and(CONTACT_POINT.VALUE.eq(point.getValue()))
                .execute();
    }

    private void mark(ContactPointRecord point, boolean optOut, boolean invalid) {
        db.update(CONTACT_POINT)
                .set(CONTACT_POINT.OPT_OUT, optOut)
                .set(CONTACT_POINT.INVALID, invalid)
                .where(CONTACT_POINT.CONTACT_ID.eq(point.getContactId()))
                .and(CONTACT_POINT.MEDIUM.eq(point.getMedium()))
                .and(CONTACT_POINT.VALUE.eq(point.getValue()))
                .execute();
    }

    private static String written(String what, ContactPointRecord point) {
        return Stream.of(
                        what,
                        point.getMedium(),
                        point.getN(),
                        point.getMain(),
                        point.getOptOut(),
                        point.getInvalid(),
                        point.getValue())
                .map(Objects::toString)
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        for (var row : rows) {
            var was = row.split("\n", 7);
            var where =
                    CONTACT_POINT
                            .CONTACT_ID
                            .eq(from.id())
                            .and(CONTACT_POINT.MEDIUM.eq(was[1]))
                            .and(CONTACT_POINT.VALUE.eq(was[6]));
            var change =
                    was[0].equals("MOVED")
                            ? db.update(CONTACT_POINT)
                                    .set(CONTACT_POINT.CONTACT_ID, to.id())
                                    .set(CONTACT_POINT.N, Short.valueOf(was[2]))
                                    .set(CONTACT_POINT.MAIN, Boolean.valueOf(was[3]))
                            : db.update(CONTACT_POINT)
                                    .set(CONTACT_POINT.OPT_OUT, Boolean.valueOf(was[4]))
                                    .set(CONTACT_POINT.INVALID, Boolean.valueOf(was[5]));
            change.where(where).execute();
        }
    }
}
