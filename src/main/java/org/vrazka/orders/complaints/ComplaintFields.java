package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.RefusalFields;
import org.vrazka.orders.SoldFields;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Catalogue;
import org.vrazka.records.Search;
import org.vrazka.records.Topic;

/** What complaints show, and are filtered, sorted and exported by. */
@Component
class ComplaintFields {
    private final Catalogue catalogue;

    ComplaintFields(SoldFields sold) {
        catalogue =
                Catalogue.of(
                                "complaints",
                                COMPLAINT,
                                COMPLAINT.ID,
                                "-date",
                                text("goods", COMPLAINT.TITLE)
                                        .folded(COMPLAINT.SORT_TITLE)
                                        .href("/complaints/{id}")
                                        .shown(),
                                text("defect", COMPLAINT.DEFECT).shown(),
                                date("date", COMPLAINT.DAY).indexed().indexedByOwner().shown(),
                                link(
                                                "party",
                                                COMPLAINT.PARTY_ID,
                                                PARTY_LIST.ID,
                                                PARTY_LIST.NAME,
                                                PARTY_LIST.SORT_NAME)
                                        .about(Topic.CUSTOMER)
                                        .within(Kind.PARTIES, PARTY_LIST.MANAGER_ID)
                                        .href("/parties/{id}")
                                        .shown(),
                                link(
                                                "order",
                                                COMPLAINT.ORDER_ID,
                                                SALES_ORDER.ID,
                                                SALES_ORDER.NUMBER,
                                                SALES_ORDER.NUMBER)
                                        .within(Kind.ORDERS, SALES_ORDER.MANAGER_ID)
                                        .href("/orders/{id}")
                                        .shown(),
                                choice("state", ComplaintState.COLUMN, ComplaintState.class)
                                        .tones(ComplaintState.tones())
                                        .shown(),
                                date("deadline", COMPLAINT.DEADLINE).shown(),
                                choice("decision", COMPLAINT.DECISION, Decision.class).shown(),
                                date("decidedOn", COMPLAINT.DECIDED_ON),
                                number("quantity", COMPLAINT.QUANTITY).about(Topic.GOODS).addedUp(),
                                text("lot", COMPLAINT.LOT).about(Topic.GOODS),
                                choice("cause", COMPLAINT.CAUSE, Cause::options),
                                money("cost", COMPLAINT.COST).costs(),
                                link(
                                                "product",
                                                COMPLAINT.PRODUCT_ID,
                                                PRODUCT.ID,
                                                PRODUCT.NAME,
                                                PRODUCT.SORT_NAME)
                                        .about(Topic.GOODS)
                                        .href("/products/{id}"),
                                link(
                                                "manager",
                                                COMPLAINT.MANAGER_ID,
                                                USER_ACCOUNT.ID,
                                                USER_ACCOUNT.NAME,
                                                USER_ACCOUNT.SORT_NAME)
                                        .about(Topic.PEOPLE)
                                        .shown(),
                                sold.managerTeam(COMPLAINT.MANAGER_ID),
                                RefusalFields.customerClass(COMPLAINT.PARTY_ID),
                                RefusalFields.customerStatus(COMPLAINT.PARTY_ID),
                                text("note", COMPLAINT.NOTE),
                                instant("createdAt", COMPLAINT.CREATED_AT).about(Topic.RECORD))
                        .where(COMPLAINT.DELETED_AT.isNull())
                        .searching(ComplaintFields::search);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** By the goods, the lot, the name of the customer, or the beginning of the order's number. */
    private static Condition search(String text) {
        return Search.in(COMPLAINT.SORT_TITLE, text)
                .or(COMPLAINT.LOT.startsWithIgnoreCase(text))
                .or(
                        COMPLAINT.PARTY_ID.in(
                                select(PARTY_LIST.ID)
                                        .from(PARTY_LIST)
                                        .where(Search.in(PARTY_LIST.SORT_NAME, text))))
                .or(
                        COMPLAINT.ORDER_ID.in(
                                select(SALES_ORDER.ID)
                                        .from(SALES_ORDER)
                                        .where(Search.begins(SALES_ORDER.NUMBER, text))));
    }
}
