package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.MEMBER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Groups of companies that a run takes for one customer: the head of all. */
@Component
class CompanyGroups {
    private final DSLContext db;

    CompanyGroups(DSLContext db) {
        this.db = db;
    }

    /** Notes who belongs to whom today, if the rules ask for it. */
    void note(Run run) {
        if (run.rules().groups()) {
            db.execute(
                    """
                    insert into segmentation.member (run_key, party_key, head_party_key)
                    with recursive up (party_key, above, level) as (
                        select l.key, l.parent_id, 1 from parties.party_list l where l.parent_id is not null
                        union all
                        select up.party_key, h.parent_id, up.level + 1
                        from up join parties.party_list h on h.id = up.above
                        where h.parent_id is not null and up.level < 100)
                    select {0}, top.party_key, h.key
                    from (select distinct on (party_key) party_key, above from up order by party_key, level desc) top
                    join parties.party_list h on h.id = top.above
                    """,
                    val(run.key()));
            db.execute("analyze segmentation.member");
        }
    }

    /** For whom a sale to a party counts. */
    static Field<Integer> counted(Field<Integer> party, Run run) {
        return run.rules().groups()
                ? coalesce(
                        DSL.field(
                                DSL.select(MEMBER.HEAD_PARTY_KEY)
                                        .from(MEMBER)
                                        .where(
                                                MEMBER.RUN_KEY.eq(run.key()),
                                                MEMBER.PARTY_KEY.eq(party))),
                        party)
                : party;
    }

    /** Those who stand for themselves and for their members. */
    static Condition areHeads(Run run) {
        return run.rules().groups()
                ? notExists(
                        selectOne()
                                .from(MEMBER)
                                .where(
                                        MEMBER.RUN_KEY.eq(run.key()),
                                        MEMBER.PARTY_KEY.eq(PARTY_LIST.KEY)))
                : DSL.noCondition();
    }
}
