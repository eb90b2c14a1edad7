package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.merging.Comparison;
import org.vrazka.records.merging.Going;
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
 * Makes one of two counterparties, and two again. The one that goes stays in the trash and leads to
 * the other.
 */
@Service
@Transactional
class Merging implements Merger {
    private static final List<Watched> WATCHED =
            List.of(
                    new Watched(
                            "party",
                            "parties.party",
                            "to_jsonb(t) - '{id,key,version}'::text[]",
                            "version = t.version + 1"),
                    new Watched(
                            "list",
                            "parties.party_list",
                            "jsonb_build_object('status', t.status, 'abc', t.abc, 'xyz', t.xyz)",
                            "id = t.id"));

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final MergeJournal journal;
    private final Comparing comparing;
    private final Going going;

    Merging(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            MergeJournal journal,
            Comparing comparing,
            Going going) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.journal = journal;
        this.comparing = comparing;
        this.going = going;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public Comparison compare(UUID one, UUID other) {
        return comparing.of(one, other);
    }

    @Override
    public Set<String> columns(Collection<String> names) {
        return MergeFields.COLUMNS.called(names, name -> t("parties.merging.unknown", name));
    }

    @Override
    public Merged merge(Seen winner, Seen loser, Set<String> taken) {
        var rows = lock(winner.id(), loser.id(), PARTY.DELETED_AT.isNull());
        var stays = fresh(rows, winner);
        var goes = fresh(rows, loser);
        var before = journal.picture(WATCHED, winner.id());
        takeClasses(winner.id(), loser.id());
        var moved = going.over(Kind.PARTIES, ref(goes), ref(stays));
        MergeFields.merge(stays, goes, taken);
        db.update(PARTY)
                .set(stays)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, currentUser.get().id())
                .where(PARTY.ID.eq(winner.id()))
                .execute();
        journal.takeOwnFields(PARTY, winner.id(), loser.id());
        var changed = journal.changes(before, journal.picture(WATCHED, winner.id()));
        db.update(PARTY)
                .set(PARTY.DELETED_AT, currentInstant())
                .set(PARTY.MERGED_INTO, winner.id())
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(loser.id()))
                .execute();
        var merged = new Merged(changed, moved);
        going.tell(What.MERGED, Kind.PARTIES, winner.id(), loser.id(), merged);
        return merged;
    }

    /** Until the next run of the segmentation: those of the one that bought for more. */
    private void takeClasses(UUID winner, UUID loser) {
        db.execute(
                """
                update parties.party_list w set status = l.status, abc = l.abc, xyz = l.xyz
                from parties.party_list l
                where w.id = {0} and l.id = {1} and l.status is not null
                  and (w.status is null or coalesce(l.revenue_12m, 0) > coalesce(w.revenue_12m, 0))
                """,
                val(winner), val(loser));
    }

    @Override
    public void undo(UUID winner, UUID loser, Merged merged) {
        var rows = lock(winner, loser, PARTY.ID.eq(winner).or(PARTY.MERGED_INTO.eq(winner)));
        var stays = Objects.requireNonNull(rows.get(winner));
        var goes = Objects.requireNonNull(rows.get(loser));
        refuse(stays);
        refuse(goes);
        db.update(PARTY)
                .setNull(PARTY.DELETED_AT)
                .setNull(PARTY.MERGED_INTO)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(loser))
                .execute();
        going.back(Kind.PARTIES, merged, ref(stays), ref(goes));
        journal.takeBack(WATCHED, winner, merged.fields());
        going.tell(What.MERGE_UNDONE, Kind.PARTIES, winner, loser, merged);
    }

    private Map<UUID, PartyRecord> lock(UUID winner, UUID loser, Condition which) {
        going.lock(Kind.PARTIES);
        var rows =
                db.selectFrom(PARTY)
                        .where(PARTY.ID.in(winner, loser), PARTY.ERASED_AT.isNull(), which)
                        .and(scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID))
                        .orderBy(PARTY.ID)
                        .forUpdate()
                        .fetchMap(PARTY.ID);
        if (rows.size() < 2) {
            throw new NotFound("party", rows.containsKey(winner) ? loser : winner);
        }
        return rows;
    }

    private PartyRecord fresh(Map<UUID, PartyRecord> rows, Seen seen) {
        var row = Objects.requireNonNull(rows.get(seen.id()));
        refuse(row);
        if (row.getVersion() != seen.version()) {
            throw new Stale(row.getVersion());
        }
        return row;
    }

    private void refuse(PartyRecord party) {
        scope.refuseUnlessReaches(Kind.PARTIES, Action.CHANGE, party.getManagerId());
        scope.refuseUnlessReaches(Kind.PARTIES, Action.DELETE, party.getManagerId());
    }

    private static RecordRef ref(PartyRecord party) {
        return new RecordRef(party.getId(), party.getKey());
    }

    @Override
    public Condition isSeen(Field<UUID> party) {
        return party.in(
                select(PARTY.ID)
                        .from(PARTY)
                        .where(scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID)));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> parties) {
        return db.select(PARTY.ID, PARTY.NAME)
                .from(PARTY)
                .where(PARTY.ID.in(parties))
                .fetchMap(PARTY.ID, PARTY.NAME);
    }
}
