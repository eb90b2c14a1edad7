package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes one of two counterparties, and two again. The one that goes stays in the trash and leads to
 * the other.
 */
@Service
@Transactional
public class Merging {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final MergeJournal journal;
    private final ObjectProvider<Attached> attached;
    private final ApplicationEventPublisher events;

    Merging(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            MergeJournal journal,
            ObjectProvider<Attached> attached,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.journal = journal;
        this.attached = attached;
        this.events = events;
    }

    /** A counterparty, in the version that was looked at. */
    public record Seen(UUID id, int version) {}

    /**
     * @param taken the columns that the one that stays takes over from the other
     * @throws Stale when somebody changed one of the two meanwhile
     */
    public Merged merge(Seen winner, Seen loser, Set<String> taken) {
        var rows = lock(winner.id(), loser.id(), PARTY.DELETED_AT.isNull());
        var stays = fresh(rows, winner);
        var goes = fresh(rows, loser);
        var before = journal.picture(winner.id());
        journal.takeClasses(winner.id(), loser.id());
        var moved = new LinkedHashMap<String, List<String>>();
        attached.orderedStream()
                .forEach(part -> moved.put(part.name(), part.move(ref(goes), ref(stays))));
        MergeFields.merge(stays, goes, taken);
        db.update(PARTY)
                .set(stays)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, currentUser.get().id())
                .where(PARTY.ID.eq(winner.id()))
                .execute();
        journal.addOwnFields(winner.id(), loser.id());
        var changed = journal.changes(before, journal.picture(winner.id()));
        db.update(PARTY)
                .set(PARTY.DELETED_AT, currentInstant())
                .set(PARTY.MERGED_INTO, winner.id())
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(loser.id()))
                .execute();
        var merged = new Merged(changed, moved);
        tell(What.MERGED, winner.id(), loser.id(), merged.rows());
        return merged;
    }

    /**
     * The columns that programs call so.
     *
     * @throws Invalid when there is one that nobody chooses of
     */
    public static Set<String> columns(Collection<String> names) {
        var columns =
                MergeFields.chosen().stream()
                        .collect(Collectors.toMap(MergeFields::nameOf, column -> column));
        for (var name : names) {
            if (!columns.containsKey(name)) {
                throw new Invalid("take", "unknown", t("parties.merging.unknown", name));
            }
        }
        return names.stream().map(columns::get).collect(Collectors.toSet());
    }

    /**
     * Makes two of them again. What was changed since the merge stays as it is: a field that is not
     * as the merge left it, a row that is not where the merge put it.
     */
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
        attached.orderedStream()
                .forEach(part ->
                        part.moveBack(
                                merged.moved().getOrDefault(part.name(), List.of()),
                                ref(stays),
                                ref(goes)));
        journal.takeBack(winner, merged.fields());
        tell(What.MERGE_UNDONE, winner, loser, merged.rows());
    }

    private Map<UUID, PartyRecord> lock(UUID winner, UUID loser, Condition which) {
        attached.orderedStream().forEach(Attached::lock);
        var rows =
                db.selectFrom(PARTY)
                        .where(PARTY.ID.in(winner, loser), which)
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

    private static PartyRef ref(PartyRecord party) {
        return new PartyRef(party.getId(), party.getKey());
    }

    private void tell(What what, UUID winner, UUID loser, int rows) {
        events.publishEvent(
                SecurityEvent.of(what)
                        .about(Kind.PARTIES, winner)
                        .noting(loser.toString())
                        .counting(rows));
    }
}
