package org.vrazka.contacts;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.contacts.db.tables.records.ContactRecord;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.merging.Comparison;
import org.vrazka.records.merging.Going;
import org.vrazka.records.merging.MergeColumns;
import org.vrazka.records.merging.MergeJournal;
import org.vrazka.records.merging.MergeJournal.Watched;
import org.vrazka.records.merging.Merged;
import org.vrazka.records.merging.Merger;
import org.vrazka.records.merging.RecordRef;
import org.vrazka.records.merging.Seen;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one of two people who are the same, and two again. The one that goes stays in the trash and
 * leads to the other.
 */
@Service
@Transactional
class PersonMerging implements Merger {
    private static final List<Watched> WATCHED =
            List.of(
                    new Watched(
                            "contact",
                            "contacts.contact",
                            "to_jsonb(t) - '{id,version,name,sound,sound_of_family}'::text[]",
                            "version = t.version + 1"));

    private final DSLContext db;
    private final ContactScope contacts;
    private final CurrentUser currentUser;
    private final MergeJournal journal;
    private final PersonComparing comparing;
    private final Going going;

    PersonMerging(
            DSLContext db,
            ContactScope contacts,
            CurrentUser currentUser,
            MergeJournal journal,
            PersonComparing comparing,
            Going going) {
        this.db = db;
        this.contacts = contacts;
        this.currentUser = currentUser;
        this.journal = journal;
        this.comparing = comparing;
        this.going = going;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public Comparison compare(UUID one, UUID other) {
        return comparing.of(one, other);
    }

    @Override
    public Set<String> columns(Collection<String> names) {
        return PersonComparing.COLUMNS.called(names, name -> t("contacts.merging.unknown", name));
    }

    @Override
    public Merged merge(Seen winner, Seen loser, Set<String> taken) {
        var rows =
                lock(
                        winner.id(),
                        loser.id(),
                        contacts.may(Action.SEE).and(CONTACT.DELETED_AT.isNull()));
        var stays = fresh(rows, winner);
        var goes = fresh(rows, loser);
        var before = journal.picture(WATCHED, winner.id());
        var moved = going.over(Kind.CONTACTS, ref(loser.id()), ref(winner.id()));
        PersonComparing.COLUMNS.take(stays, goes, taken);
        stays.setDoNotCall(stays.getDoNotCall() || goes.getDoNotCall());
        stays.setTagIds(MergeColumns.sorted(stays.getTagIds(), goes.getTagIds()));
        db.update(CONTACT)
                .set(stays)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .set(CONTACT.CHANGED_AT, currentInstant())
                .set(CONTACT.CHANGED_BY, currentUser.get().id())
                .where(CONTACT.ID.eq(winner.id()))
                .execute();
        journal.takeOwnFields(CONTACT, winner.id(), loser.id());
        var changed = journal.changes(before, journal.picture(WATCHED, winner.id()));
        db.update(CONTACT)
                .set(CONTACT.DELETED_AT, currentInstant())
                .set(CONTACT.MERGED_INTO, winner.id())
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(CONTACT.ID.eq(loser.id()))
                .execute();
        var merged = new Merged(changed, moved);
        going.tell(What.MERGED, Kind.CONTACTS, winner.id(), loser.id(), merged);
        return merged;
    }

    /** Where the one that went was is where the other is now: it takes the right to that one. */
    @Override
    public void undo(UUID winner, UUID loser, Merged merged) {
        lock(winner, loser, CONTACT.ID.eq(winner).or(CONTACT.MERGED_INTO.eq(winner)));
        refuse(winner);
        db.update(CONTACT)
                .setNull(CONTACT.DELETED_AT)
                .setNull(CONTACT.MERGED_INTO)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(CONTACT.ID.eq(loser))
                .execute();
        going.back(Kind.CONTACTS, merged, ref(winner), ref(loser));
        journal.takeBack(WATCHED, winner, merged.fields());
        going.tell(What.MERGE_UNDONE, Kind.CONTACTS, winner, loser, merged);
    }

    private Map<UUID, ContactRecord> lock(UUID winner, UUID loser, Condition which) {
        going.lock(Kind.CONTACTS);
        var rows =
                db.selectFrom(CONTACT)
                        .where(CONTACT.ID.in(winner, loser), which)
                        .and(CONTACT.ERASED_AT.isNull())
                        .orderBy(CONTACT.ID)
                        .forUpdate()
                        .fetchMap(CONTACT.ID);
        if (rows.size() < 2) {
            throw new NotFound("contact", rows.containsKey(winner) ? loser : winner);
        }
        return rows;
    }

    private ContactRecord fresh(Map<UUID, ContactRecord> rows, Seen seen) {
        var row = Objects.requireNonNull(rows.get(seen.id()));
        refuse(seen.id());
        if (row.getVersion() != seen.version()) {
            throw new Stale(row.getVersion());
        }
        return row;
    }

    private void refuse(UUID contact) {
        for (var action : List.of(Action.CHANGE, Action.DELETE)) {
            if (!db.fetchExists(CONTACT, CONTACT.ID.eq(contact), contacts.mayAlsoInTrash(action))) {
                throw new Forbidden(Kind.CONTACTS, action);
            }
        }
    }

    private static RecordRef ref(UUID contact) {
        return new RecordRef(contact, 0);
    }

    /** The parties of the one that went are those of the other now. */
    @Override
    public Condition isSeen(Field<UUID> contact) {
        var seen = select(CONTACT.ID).from(CONTACT).where(contacts.mayAlsoInTrash(Action.SEE));
        var gone = CONTACT.as("gone");
        return contact.in(seen)
                .or(contact.in(select(gone.ID).from(gone).where(gone.MERGED_INTO.in(seen))));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people) {
        return db.select(CONTACT.ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.ID.in(people))
                .fetchMap(CONTACT.ID, CONTACT.NAME);
    }
}
