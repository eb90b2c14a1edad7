package org.vrazka.segmentation.cohorts;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;

import static java.util.Objects.requireNonNull;

import org.jooq.Field;
import org.vrazka.identity.Kind;
import org.vrazka.identity.db.Tables;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Catalogue;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Status;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What customers of cohorts show of one step, filter, sort and export. */
final class CohortFields {
    private static final PartyList NAMED = PARTY_LIST.as("named");

    private CohortFields() {}

    /**
     * @param today later months do not count
     */
    static Catalogue of(CohortStep step, int since, LocalDate today) {
        var m = PARTY_MONTH;
        var user = Tables.USER_ACCOUNT;
        Field<BigDecimal> orders = sum(m.ORDERS).as("orders");
        Field<BigDecimal> revenue = sum(m.SALES.minus(m.RETURNS)).as("revenue");
        var in =
                lateral(
                                select(orders, revenue)
                                        .from(m)
                                        .where(m.PARTY_KEY.eq(PARTY_LIST.KEY), m.MONTH.le(today))
                                        .and(m.MONTH.ge(step.of(PARTY_LIST.FIRST_ORDER_ON, since)))
                                        .and(
                                                m.MONTH.lt(
                                                        step.of(
                                                                PARTY_LIST.FIRST_ORDER_ON,
                                                                since + 1)))
                                        .having(count().gt(0)))
                        .as("step");
        return Catalogue.of(
                        "cohorts",
                        PARTY_LIST.crossJoin(in),
                        PARTY_LIST.KEY,
                        "name",
                        link("name", PARTY_LIST.ID, NAMED.ID, NAMED.NAME, NAMED.SORT_NAME)
                                .within(Kind.PARTIES, NAMED.MANAGER_ID)
                                .sortedBy(PARTY_LIST.SORT_NAME)
                                .href("/parties/{id}")
                                .shown(),
                        date("firstOrderDate", PARTY_LIST.FIRST_ORDER_ON).shown(),
                        number("orders", requireNonNull(in.field(orders))).addedUp().shown(),
                        money("revenue", requireNonNull(in.field(revenue))).shown(),
                        date("lastOrderDate", PARTY_LIST.LAST_ORDER_ON).shown(),
                        choice("abc", PARTY_LIST.ABC, AbcClass.class).classChip().shown(),
                        choice("status", PARTY_LIST.STATUS, Status.class).shown(),
                        link("manager", PARTY_LIST.MANAGER_ID, user.ID, user.NAME, user.SORT_NAME))
                .searching(text ->
                        PARTY_LIST.SORT_NAME.contains(
                                function(name("records", "fold"), String.class, val(text))));
    }
}
