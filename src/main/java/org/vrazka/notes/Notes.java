package org.vrazka.notes;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.notes.db.Tables.NOTE;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.parties.Parties;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;

/** Every question about notes and every change to them. Who may change a party writes them. */
@Service
@Transactional
public class Notes {
    private static final int LONGEST = 10_000;

    private final DSLContext db;
    private final Parties parties;
    private final CurrentUser currentUser;

    Notes(DSLContext db, Parties parties, CurrentUser currentUser) {
        this.db = db;
        this.parties = parties;
        this.currentUser = currentUser;
    }

    public Note get(UUID party, UUID id) {
        parties.get(party);
        return read(NOTE.PARTY_ID.eq(party).and(NOTE.ID.eq(id)), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("note", id));
    }

    /** The newest of a party that who asks has seen. */
    List<Note> newest(UUID party, Condition which, int most) {
        return read(NOTE.PARTY_ID.eq(party).and(which), most);
    }

    public UUID write(UUID party, @Nullable String text) {
        parties.get(party, Action.CHANGE);
        var row = db.newRecord(NOTE);
        row.setId(Ids.next());
        row.setPartyId(party);
        row.setText(checked(text));
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        row.insert();
        return row.getId();
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID party, UUID id, int version, @Nullable String text) {
        refuseStale(party, id, version);
        int changed =
                db.update(NOTE)
                        .set(NOTE.TEXT, checked(text))
                        .set(NOTE.VERSION, NOTE.VERSION.plus(1))
                        .set(NOTE.CHANGED_AT, currentInstant())
                        .set(NOTE.CHANGED_BY, currentUser.get().id())
                        .where(live(id, version))
                        .execute();
        refuseNone(changed, party, id);
    }

    /** To the trash. */
    public void delete(UUID party, UUID id, int version) {
        refuseStale(party, id, version);
        int deleted =
                db.update(NOTE)
                        .set(NOTE.DELETED_AT, currentInstant())
                        .set(NOTE.VERSION, NOTE.VERSION.plus(1))
                        .where(live(id, version))
                        .execute();
        refuseNone(deleted, party, id);
    }

    /** Out of the trash again; what is not there stays as it is. */
    public void restore(UUID party, UUID id) {
        parties.get(party, Action.CHANGE);
        db.update(NOTE)
                .setNull(NOTE.DELETED_AT)
                .set(NOTE.VERSION, NOTE.VERSION.plus(1))
                .where(NOTE.PARTY_ID.eq(party), NOTE.ID.eq(id), NOTE.DELETED_AT.isNotNull())
                .execute();
        get(party, id);
    }

    private static String checked(@Nullable String typed) {
        var text = Clean.text(typed);
        if (text == null) {
            throw new Invalid("text", "empty", t("notes.error.empty"));
        }
        if (text.length() > LONGEST) {
            throw new Invalid("text", "long", t("notes.error.long", LONGEST));
        }
        return text;
    }

    private void refuseStale(UUID party, UUID id, int version) {
        parties.get(party, Action.CHANGE);
        var note = get(party, id);
        if (note.version() != version) {
            throw new Stale(note.version());
        }
    }

    private static Condition live(UUID id, int version) {
        return NOTE.ID.eq(id).and(NOTE.VERSION.eq(version)).and(NOTE.DELETED_AT.isNull());
    }

    /** Somebody was quicker between the look and the change. */
    private void refuseNone(int changed, UUID party, UUID id) {
        if (changed == 0) {
            throw new Stale(get(party, id).version());
        }
    }

    private List<Note> read(Condition which, int most) {
        return db.select(
                        NOTE.ID,
                        NOTE.PARTY_ID,
                        NOTE.TEXT,
                        USER_ACCOUNT.NAME,
                        NOTE.VERSION,
                        NOTE.CREATED_AT,
                        NOTE.CHANGED_AT)
                .from(NOTE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(NOTE.CREATED_BY))
                .where(which, NOTE.DELETED_AT.isNull())
                .orderBy(NOTE.CREATED_AT.desc(), NOTE.ID.desc())
                .limit(most)
                .fetch(mapping(Note::new));
    }
}
