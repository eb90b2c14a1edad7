package org.vrazka.parties;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.STANDING;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

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
     * @param classes party key, status, ABC, XYZ of each party in the run, and the day on which it
     *     came back after it had been lost
     * @return how many parties changed
     */
    public int replace(Select<Record5<Integer, String, String, String, LocalDate>> classes) {
        var c = classes.asTable("c", "key", "status", "abc", "xyz", "won_back_on");
        remember(c, noCondition());
        return write(c) + clearOthers(c);
    }

    /** Those of a few; all others keep theirs. */
    public int set(Select<Record5<Integer, String, String, String, LocalDate>> classes) {
        var c = classes.asTable("c", "key", "status", "abc", "xyz", "won_back_on");
        remember(c, requireNonNull(c.field(0, Integer.class)).isNotNull());
        return write(c);
    }

    /**
     * Notes what changes, and locks it in the order in which figures lock it too: two writers do
     * not wait for each other in a ring.
     */
    private void remember(
            Table<Record5<Integer, String, String, String, LocalDate>> c, Condition whose) {
        var l = PARTY_LIST;
        var s = STANDING;
        var status = c.field(1, String.class);
        var abc = c.field(2, String.class);
        var xyz = c.field(3, String.class);
        var isBack = isBackAnew(requireNonNull(c.field(4, LocalDate.class)));
        db.insertInto(
                        s,
                        s.PARTY_ID,
                        s.STATUS_BEFORE,
                        s.STATUS,
                        s.ABC_BEFORE,
                        s.ABC,
                        s.XYZ_BEFORE,
                        s.XYZ,
                        s.WON_BACK_ON,
                        s.ORDERS,
                        s.LAST_ORDER_ON)
                .select(
                        db.select(
                                        l.ID,
                                        l.STATUS,
                                        status,
                                        l.ABC,
                                        abc,
                                        l.XYZ,
                                        xyz,
                                        when(isBack, c.field(4, LocalDate.class)),
                                        l.ORDERS,
                                        l.LAST_ORDER_ON)
                                .from(l)
                                .leftJoin(c)
                                .on(l.KEY.eq(c.field(0, Integer.class)))
                                .where(whose)
                                .and(
                                        row(l.STATUS, l.ABC, l.XYZ)
                                                .isDistinctFrom(row(status, abc, xyz))
                                                .or(isBack))
                                .orderBy(l.KEY)
                                .forNoKeyUpdate()
                                .of(l))
                .execute();
    }

    /** That the mark is over is no news. */
    private static Condition isBackAnew(Field<LocalDate> wonBack) {
        return wonBack.gt(coalesce(PARTY_LIST.WON_BACK_ON, inline(LocalDate.EPOCH)));
    }

    private int write(Table<Record5<Integer, String, String, String, LocalDate>> c) {
        var status = c.field(1, String.class);
        var abc = c.field(2, String.class);
        var xyz = c.field(3, String.class);
        var wonBack = c.field(4, LocalDate.class);
        var l = PARTY_LIST;
        return db.update(l)
                .set(l.STATUS, status)
                .set(l.ABC, abc)
                .set(l.XYZ, xyz)
                .set(l.WON_BACK_ON, wonBack)
                .from(c)
                .where(l.KEY.eq(c.field(0, Integer.class)))
                .and(
                        row(l.STATUS, l.ABC, l.XYZ, l.WON_BACK_ON)
                                .isDistinctFrom(row(status, abc, xyz, wonBack)))
                .execute();
    }

    private int clearOthers(Table<Record5<Integer, String, String, String, LocalDate>> c) {
        var l = PARTY_LIST;
        return db.update(l)
                .setNull(l.STATUS)
                .setNull(l.ABC)
                .setNull(l.XYZ)
                .setNull(l.WON_BACK_ON)
                .where(coalesce(l.STATUS, l.ABC, l.XYZ).isNotNull())
                .andNotExists(db.selectOne().from(c).where(l.KEY.eq(c.field(0, Integer.class))))
                .execute();
    }
}
