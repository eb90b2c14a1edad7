package org.vrazka.orders;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.Catalogue;
import org.vrazka.records.Search;
import org.vrazka.records.Topic;

import java.util.Map;

/** What orders show, filter, sort and export. */
@Component
class OrderFields {
    private final PaymentFields payments;
    private final Catalogue catalogue;

    OrderFields(
            OrderWords words,
            Reasons reasons,
            RefusalFields refusals,
            SoldFields sold,
            PaymentFields payments) {
        this.payments = payments;
        catalogue =
                Catalogue.of(
                                "orders",
                                SALES_ORDER,
                                SALES_ORDER.ID,
                                "-date",
                                text("number", SALES_ORDER.NUMBER)
                                        .href("/orders/{id}")
                                        .indexed()
                                        .shown(),
                                date("date", SALES_ORDER.ORDERED_ON)
                                        .indexed()
                                        .indexedByOwner()
                                        .shown(),
                                choice("document", SALES_ORDER.DOCUMENT, Document.class),
                                link(
                                                "party",
                                                SALES_ORDER.PARTY_ID,
                                                PARTY_LIST.ID,
                                                PARTY_LIST.NAME,
                                                PARTY_LIST.SORT_NAME)
                                        .about(Topic.CUSTOMER)
                                        .within(Kind.PARTIES, PARTY_LIST.MANAGER_ID)
                                        .href("/parties/{id}")
                                        .shown(),
                                choice("state", SALES_ORDER.STATE, OrderState.class)
                                        .tones(tones())
                                        .shown(),
                                money("total", SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY)
                                        .about(Topic.MONEY)
                                        .shown(),
                                money("vat", SALES_ORDER.VAT, SALES_ORDER.CURRENCY)
                                        .about(Topic.MONEY),
                                money(
                                                "withVat",
                                                SALES_ORDER.TOTAL.add(SALES_ORDER.VAT),
                                                SALES_ORDER.CURRENCY)
                                        .about(Topic.MONEY),
                                money("refused", SALES_ORDER.REFUSED, SALES_ORDER.CURRENCY)
                                        .about(Topic.REFUSALS)
                                        .shown(),
                                link(
                                                "manager",
                                                SALES_ORDER.MANAGER_ID,
                                                USER_ACCOUNT.ID,
                                                USER_ACCOUNT.NAME,
                                                USER_ACCOUNT.SORT_NAME)
                                        .about(Topic.PEOPLE)
                                        .shown(),
                                sold.team(SALES_ORDER.TEAM_ID),
                                date("promised", SALES_ORDER.PROMISED_ON).about(Topic.DELIVERY),
                                date("shipped", SALES_ORDER.SHIPPED_ON).about(Topic.DELIVERY),
                                DeliveryFields.punctuality(),
                                number("daysLate", DeliveryFields.DAYS_LATE).about(Topic.DELIVERY),
                                text("country", SALES_ORDER.COUNTRY)
                                        .about(Topic.PLACE)
                                        .worded(words::country),
                                text("region", SALES_ORDER.REGION)
                                        .about(Topic.PLACE)
                                        .worded(words::region),
                                place(
                                                "place",
                                                SALES_ORDER.REGION_ID,
                                                REGION.ID,
                                                REGION.LAST_ID,
                                                REGION.CODE,
                                                REGION.NAME_BG,
                                                REGION.NAME_EN)
                                        .about(Topic.PLACE),
                                choice("market", SALES_ORDER.MARKET_ID, words::markets)
                                        .about(Topic.PLACE),
                                link(
                                                "site",
                                                SALES_ORDER.SITE_ID,
                                                PARTY_SITE.ID,
                                                PARTY_SITE.NAME,
                                                PARTY_SITE.NAME)
                                        .about(Topic.DELIVERY),
                                text("contact", SALES_ORDER.CONTACT).about(Topic.CUSTOMER),
                                text("currency", SALES_ORDER.CURRENCY).about(Topic.MONEY),
                                choice(
                                                "cancelReason",
                                                SALES_ORDER.CANCEL_REASON,
                                                () -> reasons.tree().options())
                                        .about(Topic.REFUSALS),
                                choice("cancelCause", SALES_ORDER.CANCEL_CAUSE, Cause::options)
                                        .about(Topic.REFUSALS),
                                refusals.reason(),
                                refusals.cause(),
                                refusals.product(),
                                sold.product(),
                                sold.productGroup(),
                                sold.managerTeam(SALES_ORDER.MANAGER_ID),
                                RefusalFields.customerClass(SALES_ORDER.PARTY_ID),
                                RefusalFields.customerStatus(SALES_ORDER.PARTY_ID),
                                link(
                                                "priceList",
                                                SALES_ORDER.PRICE_LIST_ID,
                                                PRICE_LIST.ID,
                                                PRICE_LIST.NAME,
                                                PRICE_LIST.SORT_NAME)
                                        .about(Topic.MONEY)
                                        .href("/price-lists/{id}"),
                                number("lines", SALES_ORDER.LINES).about(Topic.GOODS).addedUp(),
                                text("note", SALES_ORDER.NOTE),
                                instant("createdAt", SALES_ORDER.CREATED_AT).about(Topic.RECORD))
                        .where(SALES_ORDER.DELETED_AT.isNull())
                        .searching(OrderFields::search);
    }

    Catalogue catalogue() {
        return catalogue.with(payments.all());
    }

    /** By the beginning of a number, or by the party's name. */
    private static Condition search(String text) {
        return SALES_ORDER
                .NUMBER
                .startsWithIgnoreCase(text)
                .or(
                        SALES_ORDER.PARTY_ID.in(
                                DSL.select(PARTY_LIST.ID)
                                        .from(PARTY_LIST)
                                        .where(Search.in(PARTY_LIST.SORT_NAME, text))));
    }

    private static Map<String, String> tones() {
        var tones = new java.util.HashMap<String, String>();
        for (var state : OrderState.values()) {
            tones.put(state.name(), state.tone());
        }
        return tones;
    }
}
