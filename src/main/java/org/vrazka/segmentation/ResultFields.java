package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.records.db.Tables.EXTERNAL_ID;
import static org.vrazka.segmentation.db.Tables.PIN;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.vrazka.identity.Kind;
import org.vrazka.identity.db.Tables;
import org.vrazka.parties.Markets;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Topic;

import java.math.BigDecimal;

/** What the customers of a run show, filter, sort and export. */
final class ResultFields {
    private static final int PERCENT = 100;
    private static final PartyList NAMED = PARTY_LIST.as("named");

    private ResultFields() {}

    /**
     * The rows of a run, with the manager and place of its day; parties that were deleted since are
     * not shown.
     */
    static Catalogue of(Run run, Markets markets) {
        var user = Tables.USER_ACCOUNT;
        return Catalogue.of(
                        "segmentation",
                        RESULT.join(PARTY_LIST).on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY)),
                        RESULT.PARTY_KEY,
                        "place",
                        number("place", RESULT.PLACE).indexed().shown(),
                        link("name", PARTY_LIST.ID, NAMED.ID, NAMED.NAME, NAMED.SORT_NAME)
                                .within(Kind.PARTIES, NAMED.MANAGER_ID)
                                .sortedBy(PARTY_LIST.SORT_NAME)
                                .href("/parties/{id}")
                                .shown(),
                        text("externalId", externalId()),
                        choice("abc", RESULT.ABC, AbcClass.class)
                                .about(Topic.CLASSES)
                                .classChip()
                                .shown(),
                        choice("xyz", RESULT.XYZ, XyzClass.class)
                                .about(Topic.CLASSES)
                                .classChip()
                                .shown(),
                        choice("status", RESULT.STATUS, Status.class).about(Topic.CLASSES).shown(),
                        measure(run.rules().measure()),
                        number("sharePercent", percent(RESULT.SHARE)).about(Topic.SALES).shown(),
                        number("beforePercent", percent(RESULT.CUMULATIVE_BEFORE))
                                .about(Topic.SALES),
                        money("revenue", RESULT.REVENUE).about(Topic.SALES),
                        money("grossProfit", RESULT.GROSS_PROFIT)
                                .about(Topic.SALES)
                                .costs()
                                .shown(),
                        number("mean", rounded(RESULT.MEAN)).about(Topic.SALES),
                        number("variationPercent", percent(RESULT.VARIATION))
                                .about(Topic.SALES)
                                .shown(),
                        number("variationWithSeasonPercent", percent(RESULT.VARIATION_WITH_SEASON))
                                .about(Topic.SALES),
                        yesNo("isNew", isNew(run)).about(Topic.SALES),
                        annualised(run),
                        number("orders", RESULT.ORDERS).about(Topic.SALES).addedUp().shown(),
                        text("rfm", concat(RESULT.RECENCY, RESULT.FREQUENCY, RESULT.MONETARY))
                                .about(Topic.RFM),
                        number("recency", RESULT.RECENCY).about(Topic.RFM),
                        number("frequency", RESULT.FREQUENCY).about(Topic.RFM),
                        number("monetary", RESULT.MONETARY).about(Topic.RFM),
                        choice("rfmSegment", RfmSegment.field(), RfmSegment.class).about(Topic.RFM),
                        number("recencyDays", recencyDays(run)).about(Topic.RFM),
                        number("periodOrders", RESULT.PERIOD_ORDERS).about(Topic.SALES).addedUp(),
                        date("firstOrderDate", RESULT.FIRST_ORDER_ON).about(Topic.SALES),
                        date("lastOrderDate", RESULT.LAST_ORDER_ON).about(Topic.SALES).shown(),
                        number("rhythmDays", tenths(RESULT.RHYTHM_MEAN)).about(Topic.RHYTHM),
                        number("rhythmDeviation", tenths(RESULT.RHYTHM_DEVIATION))
                                .about(Topic.RHYTHM),
                        date("nextOrderDate", RESULT.NEXT_ORDER_ON).about(Topic.RHYTHM),
                        number("daysLate", daysLate(run)).about(Topic.RHYTHM),
                        yesNo("slipping", DSL.field(RESULT.AT_RISK.isNotNull()))
                                .about(Topic.RHYTHM),
                        money("atRisk", RESULT.AT_RISK).about(Topic.RHYTHM),
                        yesNo("wonBack", DSL.field(RESULT.WON_BACK_ON.isNotNull()))
                                .about(Topic.CLASSES),
                        date("wonBackDate", RESULT.WON_BACK_ON).about(Topic.CLASSES),
                        choice("pinned", pinned(), AbcClass.class).about(Topic.CLASSES).classChip(),
                        choice("abcBefore", RESULT.ABC_BEFORE, AbcClass.class)
                                .about(Topic.CLASSES)
                                .classChip(),
                        choice("xyzBefore", RESULT.XYZ_BEFORE, XyzClass.class)
                                .about(Topic.CLASSES)
                                .classChip(),
                        choice("move", move(), Move.class).about(Topic.CLASSES),
                        place(
                                        "region",
                                        RESULT.REGION_ID,
                                        REGION.ID,
                                        REGION.LAST_ID,
                                        REGION.CODE,
                                        REGION.NAME_BG,
                                        REGION.NAME_EN)
                                .about(Topic.PLACE),
                        choice("market", RESULT.MARKET_ID, markets::options).about(Topic.PLACE),
                        link("manager", RESULT.MANAGER_ID, user.ID, user.NAME, user.SORT_NAME)
                                .about(Topic.PEOPLE))
                .where(RESULT.RUN_KEY.eq(run.key()))
                .searching(ResultFields::isNamed);
    }

    private static Condition isNamed(String text) {
        var folded = function(name("records", "fold"), String.class, val(text));
        return PARTY_LIST.SORT_NAME.contains(folded).or(externalId().eq(text));
    }

    private static FieldDef measure(Measure measure) {
        var field =
                measure.isMoney()
                        ? money("measure", RESULT.MEASURE)
                        : number("measure", RESULT.MEASURE);
        return field.about(Topic.SALES).labelled("segmentation.measure." + measure).shown();
    }

    private static Field<Boolean> isNew(Run run) {
        return DSL.field(RESULT.FIRST_ORDER_ON.gt(inline(Annualised.newAfter(run))));
    }

    private static FieldDef annualised(Run run) {
        var days =
                DSL.field(
                        "({0} - {1} + 1)", Integer.class, inline(run.to()), RESULT.FIRST_ORDER_ON);
        var year = RESULT.MEASURE.times(inline(Annualised.YEAR)).div(days);
        boolean money = run.rules().measure().isMoney();
        var field = when(isNew(run).isTrue().and(days.ge(Annualised.LEAST_DAYS)), round(year, 2));
        return (money ? money("annualised", field) : number("annualised", field))
                .about(Topic.SALES);
    }

    /** The class that somebody has given by hand, as long as it holds. */
    private static Field<String> pinned() {
        return field(
                select(PIN.ABC)
                        .from(PIN)
                        .where(PIN.PARTY_KEY.eq(RESULT.PARTY_KEY), PIN.ENDED_AT.isNull()));
    }

    private static Field<BigDecimal> tenths(Field<Float> days) {
        return round(days.cast(BigDecimal.class), 1);
    }

    /** From the last order to the day of reference. */
    private static Field<Integer> recencyDays(Run run) {
        return DSL.field("{0} - {1}", Integer.class, inline(run.asOf()), RESULT.LAST_ORDER_ON);
    }

    /** On the day of reference. */
    private static Field<Integer> daysLate(Run run) {
        var late = DSL.field("{0} - {1}", Integer.class, inline(run.asOf()), RESULT.NEXT_ORDER_ON);
        return when(RESULT.NEXT_ORDER_ON.isNotNull(), DSL.greatest(late, inline(0)));
    }

    private static Field<BigDecimal> percent(Field<Double> fraction) {
        return rounded(fraction.times(PERCENT));
    }

    private static Field<BigDecimal> rounded(Field<Double> figure) {
        return round(figure.cast(BigDecimal.class), 2);
    }

    /** The worth of a place in the matrix goes as the letters do: A before B, X before Y. */
    static Field<String> move() {
        var now = standing(RESULT.ABC, RESULT.XYZ);
        var before = standing(RESULT.ABC_BEFORE, RESULT.XYZ_BEFORE);
        return when(now.lt(before), inline(Move.ROSE.name()))
                .when(now.gt(before), inline(Move.FELL.name()));
    }

    private static Field<String> standing(Field<String> abc, Field<String> xyz) {
        return concat(
                        coalesce(abc, inline("D")),
                        replace(coalesce(xyz, inline("~")), inline("NONE"), inline("~")))
                .collate(collation("C"));
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
