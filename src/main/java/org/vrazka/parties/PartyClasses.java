package org.vrazka.parties;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for classes and statuses of counterparties, written in sets by segmentation. */
@Component
@Transactional
public class PartyClasses {
    private final DSLContext db;

    PartyClasses(DSLContext db) {
        this.db = db;
    }

    /**
     * Replaces the classes of everybody by those of one run; whom the run does not name loses his.
     *
     * @param classes party key, status, ABC, XYZ of each party in the run
     * @return how many parties changed
     */
    public int replace(Select<Record4<Integer, String, String, String>> classes) {
        var c = classes.asTable("c", "key", "status", "abc", "xyz");
        remember(c);
        return write(c) + clearOthers(c);
    }

    /**
     * Notes what changes, and locks it in the order in which figures lock it too: two writers do
     * not wait for each other in a ring.
     */
    private void remember(Table<Record4<Integer, String, String, String>> c) {
        var l = PARTY_LIST;
        var s = STANDING;
        var status = c.field(1, String.class);
        var abc = c.field(2, String.class);
        var xyz = c.field(3, String.class);
        db.insertInto(
                        s,
                        s.PARTY_ID,
                        s.STATUS_BEFORE,
                        s.STATUS,
                        s.ABC_BEFORE,
                        s.ABC,
                        s.XYZ_BEFORE,
                        s.XYZ)
                .select(
                        db.select(l.ID, l.STATUS, status, l.ABC, abc, l.XYZ, xyz)
                                .from(l)
                                .leftJoin(c)
                                .on(l.KEY.eq(c.field(0, Integer.class)))
                                .where(
                                        row(l.STATUS, l.ABC, l.XYZ)
                                                .isDistinctFrom(row(status, abc, xyz)))
                                .orderBy(l.KEY)
                                .forNoKeyUpdate()
                                .of(l))
                .execute();
    }

    private int write(Table<Record4<Integer, String, String, String>> c) {
        var status = c.field(1, String.class);
        var abc = c.field(2, String.class);
        var xyz = c.field(3, String.class);
        var l = PARTY_LIST;
        return db.update(l)
                .set(l.STATUS, status)
                .set(l.ABC, abc)
                .set(l.XYZ, xyz)
                .from(c)
                .where(l.KEY.eq(c.field(0, Integer.class)))
                .and(row(l.STATUS, l.ABC, l.XYZ).isDistinctFrom(row(status, abc, xyz)))
                .execute();
    }

    private int clearOthers(Table<Record4<Integer, String, String, String>> c) {
        var l = PARTY_LIST;
        return db.update(l)
                .setNull(l.STATUS)
                .setNull(l.ABC)
                .setNull(l.XYZ)
                .where(coalesce(l.STATUS, l.ABC, l.XYZ).isNotNull())
                .andNotExists(db.selectOne().from(c).where(l.KEY.eq(c.field(0, Integer.class))))
                .execute();
    }
}
