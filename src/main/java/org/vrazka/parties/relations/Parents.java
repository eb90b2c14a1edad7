package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Groups of companies as relations make them: trees, a party with one parent at a time. */
@Component
@Transactional
class Parents {
    private static final int DEEPEST = 100;

    private final DSLContext db;
    private final Clock clock;

    Parents(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One at a time: two who make each other's parent would make a circle. */
    void lock() {
        db.execute("select pg_advisory_xact_lock(hashtext('parties.parents'))");
    }

    /**
     * Whether a party has a parent on some day of a period.
     *
     * @param besides this relation
     */
    boolean hasParent(UUID party, Period period, @Nullable UUID besides) {
        return db.fetchExists(
                selectOne()
                        .from(RELATION)
                        .join(PARTY_LIST)
                        .on(PARTY_LIST.ID.eq(RELATION.OTHER_ID))
                        .where(
                                RELATION.PARTY_ID.eq(party),
                                isParent(),
                                period.meets(),
                                RELATION.ID.isDistinctFrom(besides)));
    }

    /** Whether the first stands above the second on some day of a period. */
    boolean isAbove(UUID first, UUID second, Period period) {
        var up = table(name("up"));
        var id = field(name("up", "id"), UUID.class);
        var since = field(name("up", "since"), LocalDate.class);
        var until = field(name("up", "until"), LocalDate.class);
        var level = field(name("up", "level"), Integer.class);
        return db.withRecursive("up", "id", "since", "until", "level")
                .as(
                        select(
                                        val(second, UUID.class),
                                        val(period.since(), LocalDate.class),
                                        val(period.until(), LocalDate.class),
                                        DSL.inline(1))
                                .unionAll(
                                        select(
                                                        RELATION.OTHER_ID,
                                                        greatest(since, RELATION.SINCE),
                                                        least(until, RELATION.UNTIL),
                                                        level.plus(1))
                                                .from(up)
                                                .join(RELATION)
                                                .on(RELATION.PARTY_ID.eq(id))
                                                .where(
                                                        isParent(),
                                                        Period.meets(since, until),
                                                        level.lt(DEEPEST))))
                .selectOne()
                .from(up)
                .where(id.eq(first))
                .limit(1)
                .fetch()
                .isNotEmpty();
    }

    /** Writes down who the parent of a party is today. */
    void settle(UUID party) {
        settle(PARTY.ID.eq(party));
    }

    /** The same for all whose parent may change as days pass. */
    void settleAll() {
        lock();
        settle(
                PARTY.ID.in(
                        select(RELATION.PARTY_ID)
                                .from(RELATION)
                                .where(isParent())
                                .and(RELATION.SINCE.isNotNull().or(RELATION.UNTIL.isNotNull()))));
    }

    private void settle(Condition which) {
        var today = Format.today(clock);
        var parent =
                field(
                        select(RELATION.OTHER_ID)
                                .from(RELATION)
                                .where(RELATION.PARTY_ID.eq(PARTY.ID), isParent())
                                .and(Period.of(today).meets())
                                .orderBy(RELATION.CREATED_AT.desc(), RELATION.ID.desc())
                                .limit(1));
        db.update(PARTY)
                .set(PARTY.PARENT_ID, parent)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .where(which, PARTY.PARENT_ID.isDistinctFrom(parent))
                .execute();
    }

    private static Condition isParent() {
        return RELATION.DELETED_AT
                .isNull()
                .and(
                        RELATION.KIND_ID.in(
                                select(RELATION_KIND.ID)
                                        .from(RELATION_KIND)
                                        .where(RELATION_KIND.PARENT)));
    }
}
