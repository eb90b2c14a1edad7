package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.Condition;
import org.jooq.DSLContext;
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
    /** An asked relation {@code a} whose party has a parent already on some of its days. */
    static final String HAS_PARENT =
            """
            exists (select from parties.relation r
                    join parties.relation_kind k on k.id = r.kind_id
                    join parties.party_list l on l.id = r.other_id
                    where r.party_id = a.party_id and r.id is distinct from a.id and r.deleted_at is null and k.parent and %s)
            """
                    .formatted(Period.meets("r", "a"));

    private static final String ONE =
            """
            (select 1 as n, {1}::uuid as id, {0}::uuid as party_id, {1}::uuid as other_id, {2}::date as since, {3}::date as until)
            """;

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
        return any(
                "select a.n from %s a where %s".formatted(ONE, HAS_PARENT), party, besides, period);
    }

    /** Whether the first stands above the second on some day of a period. */
    boolean isAbove(UUID first, UUID second, Period period) {
        return any(circles(ONE), first, second, period);
    }

    private boolean any(String query, UUID party, @Nullable UUID other, Period period) {
        return db.fetch(
                        query,
                        val(party),
                        val(other, UUID.class),
                        val(period.since(), LocalDate.class),
                        val(period.until(), LocalDate.class))
                .isNotEmpty();
    }

    /**
     * SQL of the places of those asked relations to a parent that would close a circle on some day,
     * if those before them are made.
     *
     * @param asked a table of them: n, party_id, other_id, since, until
     */
    static String circles(String asked) {
        return """
        with recursive edge (n, party_id, other_id, since, until) as materialized (
            select null::bigint, r.party_id, r.other_id, r.since, r.until
            from parties.relation r join parties.relation_kind k on k.id = r.kind_id
            where r.deleted_at is null and k.parent
            union all
            select a.n, a.party_id, a.other_id, a.since, a.until from %1$s a),
        up (n, party_id, id, since, until, level) as (
            select a.n, a.party_id, a.other_id, a.since, a.until, 1 from %1$s a
            union all
            select up.n, up.party_id, e.other_id, greatest(up.since, e.since), least(up.until, e.until), up.level + 1
            from up join edge e on e.party_id = up.id
            where up.id <> up.party_id and up.level < 100 and (e.n is null or e.n < up.n) and %2$s)
        select n from up where id = party_id
        """
                .formatted(asked, Period.meets("e", "up"));
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
