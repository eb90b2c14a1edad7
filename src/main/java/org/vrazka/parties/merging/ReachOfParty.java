package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY_REACH;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Telephones and e-mails: those that the other has not come after its own, with their marks. One
 * that is a party's own stands at position 0.
 */
@Component
class ReachOfParty implements Attached {
    private static final int AFTER_ITS_OWN = 100;

    private final DSLContext db;

    ReachOfParty(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "parties.party_reach";
    }

    @Override
    public Set<String> columns() {
        return Set.of("parties.party_reach.party_id");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        var its = PARTY_REACH.as("its");
        var known =
                selectOne()
                        .from(its)
                        .where(its.PARTY_ID.eq(to.id()))
                        .and(its.MEANS.eq(PARTY_REACH.MEANS))
                        .and(its.VALUE.eq(PARTY_REACH.VALUE));
        return db.update(PARTY_REACH)
                .set(PARTY_REACH.PARTY_ID, to.id())
                .set(PARTY_REACH.POSITION, PARTY_REACH.POSITION.plus(AFTER_ITS_OWN))
                .where(PARTY_REACH.PARTY_ID.eq(from.id()), notExists(known))
                .returningResult(PARTY_REACH.MEANS, PARTY_REACH.VALUE, PARTY_REACH.POSITION)
                .fetch(row ->
                        row.value1() + "\n" + (row.value3() - AFTER_ITS_OWN) + "\n" + row.value2());
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        for (var row : rows) {
            var parts = row.split("\n", 3);
            db.update(PARTY_REACH)
                    .set(PARTY_REACH.PARTY_ID, to.id())
                    .set(PARTY_REACH.POSITION, Short.valueOf(parts[1]))
                    .where(PARTY_REACH.PARTY_ID.eq(from.id()))
                    .and(PARTY_REACH.MEANS.eq(parts[0]))
                    .and(PARTY_REACH.VALUE.eq(parts[2]))
                    .execute();
        }
        giveOwn(to);
    }

    /** What was taken from the other meanwhile is still its own. */
    private void giveOwn(RecordRef party) {
        db.execute(
                """
                insert into parties.party_reach (party_id, means, value, position)
                select p.id, m.means, m.value, 0
                from parties.party p
                cross join lateral (values ('PHONE', p.phone), ('EMAIL', p.email)) m (means, value)
                where p.id = {0} and m.value is not null
                on conflict do nothing
                """,
                val(party.id()));
    }
}
