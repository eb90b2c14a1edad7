package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Parties;
import org.vrazka.parties.db.tables.records.RelationRecord;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;

/**
 * Every question about relations of counterparties and every change to them. Who may change a party
 * relates it to any that he sees; who may not see the other end sees no relation.
 */
@Service
@Transactional
public class Relations {
    private final DSLContext db;
    private final RelationRows rows;
    private final Parties parties;
    private final RelationChecks checks;
    private final Parents parents;
    private final Scope scope;
    private final CurrentUser currentUser;

    Relations(
            DSLContext db,
            RelationRows rows,
            Parties parties,
            RelationChecks checks,
            Parents parents,
            Scope scope,
            CurrentUser currentUser) {
        this.db = db;
        this.rows = rows;
        this.parties = parties;
        this.checks = checks;
        this.parents = parents;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    /** Those of a party that go on, then those that are over; the parent first. */
    public List<Relation> of(UUID party, int most) {
        parties.get(party);
        return rows.read(
                party,
                most,
                List.of(
                        RELATION.UNTIL.desc().nullsFirst(),
                        RELATION_KIND.PARENT.desc(),
                        RELATION_KIND.ID.asc(),
                        RelationRows.isBack(party).asc(),
                        RelationRows.OTHER.SORT_NAME.collate("C").asc(),
                        RELATION.ID.asc()),
                RELATION.DELETED_AT.isNull());
    }

    /**
     * The same in the order in which they were made.
     *
     * @param cursor the last one of the page before
     */
    public Slice<Relation> page(UUID party, @Nullable UUID cursor, int limit) {
        parties.get(party);
        var after = cursor == null ? noCondition() : RELATION.ID.gt(cursor);
        var found =
                rows.read(
                        party,
                        limit + 1,
                        List.of(RELATION.ID.asc()),
                        RELATION.DELETED_AT.isNull().and(after));
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? page.getLast().id().toString() : null);
    }

    public Relation get(UUID party, UUID id) {
        parties.get(party);
        return one(party, RELATION.ID.eq(id).and(RELATION.DELETED_AT.isNull()), id);
    }

    private Relation one(UUID party, Condition which, UUID id) {
        return rows.read(party, 1, List.of(), which).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("relation", id));
    }

    /**
     * The newest of a party that who asks has seen, but that it has a parent: its history says so.
     */
    List<Relation> newest(UUID party, Condition which, int most) {
        return rows.read(
                party,
                most,
                List.of(RELATION.CREATED_AT.desc(), RELATION.ID.desc()),
                which.and(RELATION.DELETED_AT.isNull())
                        .andNot(condition(RELATION_KIND.PARENT).and(RELATION.PARTY_ID.eq(party))));
    }

    public UUID add(UUID party, RelationForm form) {
        var row = checks.check(parties.get(party, Action.CHANGE), form);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(RELATION).set(row).execute();
        parents.settle(row.getPartyId());
        return row.getId();
    }

    /** Changes its days, as long as the version describes it; else somebody was quicker. */
    public void change(UUID party, UUID id, int version, RelationForm form) {
        var now = mayChange(party, id, version);
        var row = stored(id);
        var period = checks.check(form, row, now.kind().parent());
        int changed =
                db.update(RELATION)
                        .set(RELATION.SINCE, period.since())
                        .set(RELATION.UNTIL, period.until())
                        .set(RELATION.VERSION, RELATION.VERSION.plus(1))
                        .set(RELATION.CHANGED_AT, currentInstant())
                        .set(RELATION.CHANGED_BY, currentUser.get().id())
                        .where(live(id, version))
                        .execute();
        settled(changed, row, now);
    }

    /** To the trash. */
    public void remove(UUID party, UUID id, int version) {
        var now = mayChange(party, id, version);
        int removed =
                db.update(RELATION)
                        .set(RELATION.DELETED_AT, currentInstant())
                        .set(RELATION.VERSION, RELATION.VERSION.plus(1))
                        .where(live(id, version))
                        .execute();
        settled(removed, stored(id), now);
    }

    /** Out of the trash again, unless something else has come into its place. */
    public void restore(UUID party, UUID id) {
        parties.get(party, Action.CHANGE);
        var there = one(party, RELATION.ID.eq(id), id);
        mayChange(there);
        var row = stored(id);
        if (row.getDeletedAt() == null) {
            return;
        }
        checks.check(RelationForm.of(there), row, there.kind().parent());
        db.update(RELATION)
                .setNull(RELATION.DELETED_AT)
                .set(RELATION.VERSION, RELATION.VERSION.plus(1))
                .where(RELATION.ID.eq(id))
                .execute();
        parents.settle(row.getPartyId());
    }

    /** Whether who asks may change it: a parent is a matter of its subsidiary. */
    boolean mayBeChanged(Relation relation) {
        var subsidiary = relation.isChild() ? relation.other().id() : relation.party();
        return scope.reaches(Kind.PARTIES, Action.CHANGE, parties.get(relation.party()).managerId())
                && scope.reaches(Kind.PARTIES, Action.CHANGE, parties.get(subsidiary).managerId());
    }

    private Relation mayChange(UUID party, UUID id, int version) {
        parties.get(party, Action.CHANGE);
        var now = get(party, id);
        mayChange(now);
        if (now.version() != version) {
            throw new Stale(now.version());
        }
        return now;
    }

    /** A parent is a matter of its subsidiary, from whichever end it is looked at. */
    private void mayChange(Relation relation) {
        if (relation.isChild()) {
            parties.get(relation.other().id(), Action.CHANGE);
        }
    }

    private RelationRecord stored(UUID id) {
        return db.fetchSingle(RELATION, RELATION.ID.eq(id));
    }

    private static Condition live(UUID id, int version) {
        return RELATION.ID
                .eq(id)
                .and(RELATION.VERSION.eq(version))
                .and(RELATION.DELETED_AT.isNull());
    }

    /** Somebody was quicker between the look and the change; else the parent of today follows. */
    private void settled(int changed, RelationRecord row, Relation now) {
        if (changed == 0) {
            throw new Stale(get(now.party(), now.id()).version());
        }
        parents.settle(row.getPartyId());
    }
}
