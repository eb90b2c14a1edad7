package org.vrazka.segmentation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.db.Tables.EXTERNAL_ID;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.Field;
import org.vrazka.identity.Kind;
import org.vrazka.identity.db.Tables;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;

/** What the customers of a run show, filter, sort and export. */
final class ResultFields {
    private ResultFields() {}

    /** The rows of a run; parties that were deleted since are not shown. */
    static Catalogue of(Run run) {
        var user = Tables.USER_ACCOUNT;
        return Catalogue.of(
                        "segmentation",
                        RESULT.join(PARTY_LIST).on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY)),
                        RESULT.PARTY_KEY,
                        "place",
                        number("place", RESULT.PLACE).indexed().shown(),
                        text("name", PARTY_LIST.NAME).folded(PARTY_LIST.SORT_NAME).shown(),
                        text("externalId", externalId()),
                        choice("abc", RESULT.ABC, AbcClass.class).classChip().shown(),
                        choice("xyz", RESULT.XYZ, XyzClass.class).classChip().shown(),
                        choice("status", RESULT.STATUS, Status.class).shown(),
                        measure(run.rules().measure()),
                        number("share", RESULT.SHARE).shown(),
                        number("cumulativeBefore", RESULT.CUMULATIVE_BEFORE),
                        money("revenue", RESULT.REVENUE),
                        money("grossProfit", RESULT.GROSS_PROFIT).shown(),
                        number("mean", RESULT.MEAN),
                        number("variation", RESULT.VARIATION).shown(),
                        number("orders", RESULT.ORDERS).shown(),
                        date("firstOrderDate", RESULT.FIRST_ORDER_ON),
                        date("lastOrderDate", RESULT.LAST_ORDER_ON).shown(),
                        choice("abcBefore", RESULT.ABC_BEFORE, AbcClass.class).classChip(),
                        choice("xyzBefore", RESULT.XYZ_BEFORE, XyzClass.class).classChip(),
                        link("manager", PARTY_LIST.MANAGER_ID, user.ID, user.NAME, user.SORT_NAME))
                .where(RESULT.RUN_KEY.eq(run.key()));
    }

    private static FieldDef measure(Measure measure) {
        var field =
                measure.isMoney()
                        ? money("measure", RESULT.MEASURE)
                        : number("measure", RESULT.MEASURE);
        return field.labelled("segmentation.measure." + measure).shown();
    }

    /** What the first system that names a party calls it. */
    static Field<String> externalId() {
        return field(
                select(EXTERNAL_ID.EXTERNAL_ID_)
                        .from(EXTERNAL_ID)
                        .where(EXTERNAL_ID.RECORD_ID.eq(PARTY_LIST.ID))
                        .and(EXTERNAL_ID.KIND.eq(Kind.PARTIES.name()))
                        .orderBy(EXTERNAL_ID.SYSTEM, EXTERNAL_ID.EXTERNAL_ID_)
                        .limit(1));
    }
}
