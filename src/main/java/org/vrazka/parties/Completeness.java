package org.vrazka.parties;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.vrazka.parties.db.Tables.EXPECTED;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.api.Conflict;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;

import java.util.List;
import java.util.UUID;

/**
 * How much of what the firm wants to know of its counterparties is known. The database counts it
 * with whatever writes a counterparty or its people.
 */
@Service
@Transactional
public class Completeness {
    private static final int CHUNK = 5_000;
    private static final Field<Integer> WEIGHT = EXPECTED.WEIGHT.convertFrom(Short::intValue);

    private final DSLContext db;
    private final Scope scope;
    private final Jobs jobs;

    Completeness(DSLContext db, Scope scope, Jobs jobs) {
        this.db = db;
        this.scope = scope;
        this.jobs = jobs;
    }

    /** All that can be wanted, in the order of the form. */
    @Transactional(readOnly = true)
    public List<Expectation> expected() {
        return db.select(EXPECTED.CODE, WEIGHT)
                .from(EXPECTED)
                .orderBy(EXPECTED.N)
                .fetch(mapping(Expectation::new));
    }

    /** Other weights: all counterparties are counted anew in the background. */
    public void weigh(List<Expectation> expected) {
        if (!scope.allows(Kind.COMPANY, Action.CHANGE)) {
            throw new Forbidden(Kind.COMPANY, Action.CHANGE);
        }
        waitForWhoCounts();
        db.batch(
                        expected.stream()
                                .map(one ->
                                        db.update(EXPECTED)
                                                .set(EXPECTED.WEIGHT, (short) one.weight())
                                                .where(EXPECTED.CODE.eq(one.code())))
                                .toList())
                .execute();
        jobs.start(CompletenessJob.TASK.instance(Ids.next().toString()).build());
    }

    /** Behind who waits here everybody waits who writes: not for long. */
    private void waitForWhoCounts() {
        try {
            db.execute("set local lock_timeout = '3s'");
            db.execute("select pg_advisory_xact_lock(hashtext('parties.expected'))");
            db.execute("set local lock_timeout = default");
        } catch (DataAccessException e) {
            throw new Conflict(t("parties.expected.busy"));
        }
    }

    /** Of a counterparty that who asks has reached. */
    @Transactional(readOnly = true)
    Filled of(Party party) {
        var missing = DSL.condition("{0} = any (parties.missing(party))", EXPECTED.CODE);
        var rows =
                db.select(PARTY_LIST.COMPLETENESS, EXPECTED.CODE, EXPECTED.WEIGHT)
                        .from(PARTY_LIST)
                        .join(PARTY)
                        .on(PARTY.ID.eq(PARTY_LIST.ID))
                        .leftJoin(EXPECTED)
                        .on(EXPECTED.WEIGHT.gt((short) 0), missing)
                        .where(PARTY_LIST.ID.eq(party.id()))
                        .orderBy(EXPECTED.WEIGHT.desc(), EXPECTED.N)
                        .fetch();
        return new Filled(
                rows.getFirst().value1(),
                rows.stream()
                        .filter(row -> row.value2() != null)
                        .map(row -> new Expectation(row.value2(), row.value3()))
                        .toList());
    }

    /**
     * Counts some anew.
     *
     * @return the key to go on after, or null at the end
     */
    @Nullable Integer countAfter(int key) {
        var some =
                db.select(PARTY_LIST.KEY, PARTY_LIST.ID)
                        .from(PARTY_LIST)
                        .where(PARTY_LIST.KEY.gt(key))
                        .orderBy(PARTY_LIST.KEY)
                        .limit(CHUNK)
                        .fetch();
        var ids = some.getValues(PARTY_LIST.ID).toArray(UUID[]::new);
        db.select(field("parties.count_completeness({0})", Object.class, DSL.val(ids))).fetch();
        return some.isEmpty() ? null : some.getLast().value1();
    }
}
