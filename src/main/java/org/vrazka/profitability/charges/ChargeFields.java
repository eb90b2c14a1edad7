package org.vrazka.profitability.charges;

import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.profitability.db.Tables.CHARGE;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.OrderWords;
import org.vrazka.orders.RefusalFields;
import org.vrazka.orders.SoldFields;
import org.vrazka.records.Catalogue;
import org.vrazka.records.Search;
import org.vrazka.records.Topic;

/** What direct costs show, and are filtered, sorted and exported by. */
@Component
class ChargeFields {
    private final Catalogue catalogue;

    ChargeFields(OrderWords words, SoldFields sold) {
        catalogue =
                Catalogue.of(
                                "direct-costs",
                                CHARGE,
                                CHARGE.ID,
                                "-date",
                                choice("kind", CHARGE.KIND, ChargeKind.class)
                                        .href("/direct-costs/{id}")
                                        .shown(),
                                date("date", CHARGE.DAY).indexed().indexedByOwner().shown(),
                                link(
                                                "party",
                                                CHARGE.PARTY_ID,
                                                PARTY_LIST.ID,
                                                PARTY_LIST.NAME,
                                                PARTY_LIST.SORT_NAME)
                                        .about(Topic.CUSTOMER)
                                        .within(Kind.PARTIES, PARTY_LIST.MANAGER_ID)
                                        .href("/parties/{id}")
                                        .shown(),
                                link(
                                                "order",
                                                CHARGE.ORDER_ID,
                                                SALES_ORDER.ID,
                                                SALES_ORDER.NUMBER,
                                                SALES_ORDER.NUMBER)
                                        .within(Kind.ORDERS, SALES_ORDER.MANAGER_ID)
                                        .href("/orders/{id}")
                                        .shown(),
                                money("amount", CHARGE.AMOUNT, CHARGE.CURRENCY)
                                        .about(Topic.MONEY)
                                        .shown(),
                                money("worth", CHARGE.WORTH).about(Topic.MONEY),
                                link(
                                                "manager",
                                                CHARGE.MANAGER_ID,
                                                USER_ACCOUNT.ID,
                                                USER_ACCOUNT.NAME,
                                                USER_ACCOUNT.SORT_NAME)
                                        .about(Topic.PEOPLE)
                                        .shown(),
                                text("currency", CHARGE.CURRENCY).about(Topic.MONEY),
                                text("country", CHARGE.COUNTRY)
                                        .about(Topic.PLACE)
                                        .worded(words::country),
                                text("region", CHARGE.REGION)
                                        .about(Topic.PLACE)
                                        .worded(words::region),
                                place(
                                                "place",
                                                CHARGE.REGION_ID,
                                                REGION.ID,
                                                REGION.LAST_ID,
                                                REGION.CODE,
                                                REGION.NAME_BG,
                                                REGION.NAME_EN)
                                        .about(Topic.PLACE),
                                choice("market", CHARGE.MARKET_ID, words::markets)
                                        .about(Topic.PLACE),
                                sold.team(CHARGE.TEAM_ID),
                                sold.managerTeam(CHARGE.MANAGER_ID),
                                RefusalFields.customerClass(CHARGE.PARTY_ID),
                                RefusalFields.customerStatus(CHARGE.PARTY_ID),
                                text("note", CHARGE.NOTE),
                                instant("createdAt", CHARGE.CREATED_AT).about(Topic.RECORD))
                        .where(CHARGE.DELETED_AT.isNull())
                        .searching(ChargeFields::search);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** By the name of the customer, or by the beginning of the order's number. */
    private static Condition search(String text) {
        return CHARGE.PARTY_ID
                .in(
                        select(PARTY_LIST.ID)
                                .from(PARTY_LIST)
                                .where(Search.in(PARTY_LIST.SORT_NAME, text)))
                .or(
                        CHARGE.ORDER_ID.in(
                                select(SALES_ORDER.ID)
                                        .from(SALES_ORDER)
                                        .where(Search.begins(SALES_ORDER.NUMBER, text))));
    }
}
