package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.parties.db.tables.records.RelationRecord;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Relations of a counterparty that becomes one with another, from both ends. What the other has
 * already, what would relate it to itself, a second parent and a circle of parents stay behind.
 */
@Component
class RelationsGoingOver implements Attached {
    private static final Period ALWAYS = new Period(null, null);

    private final DSLContext db;
    private final Parents parents;

    RelationsGoingOver(DSLContext db, Parents parents) {
        this.db = db;
        this.parents = parents;
    }

    /** Which end of a relation the counterparty is, and the other one. */
    private enum End {
        PARTY(RELATION.PARTY_ID, RELATION.OTHER_ID),
        OTHER(RELATION.OTHER_ID, RELATION.PARTY_ID);

        private final TableField<RelationRecord, UUID> its;
        private final TableField<RelationRecord, UUID> far;

        End(TableField<RelationRecord, UUID> its, TableField<RelationRecord, UUID> far) {
            this.its = its;
            this.far = far;
        }

        String written(UUID relation) {
            return name() + ":" + relation;
        }

        List<UUID> read(Collection<String> rows) {
            return rows.stream()
                    .filter(row -> row.startsWith(name()))
                    .map(row -> UUID.fromString(row.substring(row.indexOf(':') + 1)))
                    .toList();
        }
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "parties.relation";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "parties.relation.party_id",
                "parties.relation.other_id",
                "parties.kin.party_id",
                "parties.party.parent_id");
    }

    @Override
    public void lock() {
        parents.lock();
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        var moved = new ArrayList<String>();
        for (var end : End.values()) {
            var ids = movable(end, from.id(), to.id());
            give(end, ids, from.id(), to.id());
            ids.forEach(id -> moved.add(end.written(id)));
        }
        parents.settle(to.id());
        return moved;
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        for (var end : End.values()) {
            give(end, end.read(rows), from.id(), to.id());
        }
    }

    private List<UUID> movable(End end, UUID from, UUID to) {
        return db
                .select(RELATION.ID, end.far, RELATION_KIND.PARENT)
                .from(RELATION)
                .join(RELATION_KIND)
                .on(RELATION_KIND.ID.eq(RELATION.KIND_ID))
                .where(end.its.eq(from), end.far.ne(to), RELATION.DELETED_AT.isNull())
                .and(isNew(end, to))
                .fetch()
                .stream()
                .filter(row -> !row.value3() || mayBeParent(end, to, row.value2()))
                .map(row -> row.value1())
                .toList();
    }

    private static Condition isNew(End end, UUID to) {
        var same = RELATION.as("same");
        return notExists(
                selectOne()
                        .from(same)
                        .where(
                                same.field(end.its).eq(to),
                                same.field(end.far).eq(end.far),
                                same.KIND_ID.eq(RELATION.KIND_ID),
                                same.DELETED_AT.isNull()));
    }

    private boolean mayBeParent(End end, UUID to, UUID far) {
        return end == End.PARTY
                ? !parents.hasParent(to, ALWAYS, null) && !parents.isAbove(to, far, ALWAYS)
                : !parents.isAbove(far, to, ALWAYS);
    }

    /** Children name their parent themselves too; nothing else of them changes. */
    private void give(End end, List<UUID> relations, UUID from, UUID to) {
        if (relations.isEmpty()) {
            return;
        }
        db.update(RELATION)
                .set(end.its, to)
                .where(RELATION.ID.in(relations), end.its.eq(from))
                .execute();
        if (end == End.OTHER) {
            db.update(PARTY)
                    .set(PARTY.PARENT_ID, to)
                    .where(PARTY.PARENT_ID.eq(from))
                    .and(
                            PARTY.ID.in(
                                    select(RELATION.PARTY_ID)
                                            .from(RELATION)
                                            .where(RELATION.ID.in(relations))))
                    .execute();
        }
    }
}
