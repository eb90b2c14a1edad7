package org.vrazka.orders.unmet;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.orders.OrderWords;
import org.vrazka.orders.RefusalFields;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Search;
import org.vrazka.records.Topic;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What unmet demand shows, and is filtered, sorted and exported by. */
@Component
class UnmetFields {
    private final Catalogue catalogue;

    UnmetFields(OrderWords words, Reasons reasons, UnmetMeeting meeting) {
        catalogue =
                Catalogue.of(
                                "unmet",
                                UNMET,
                                UNMET.ID,
                                "-date",
                                text("title", UNMET.TITLE)
                                        .folded(UNMET.SORT_TITLE)
                                        .href("/unmet/{id}")
                                        .indexed()
                                        .shown(),
                                date("date", UNMET.DAY).indexed().indexedByOwner().shown(),
                                link(
                                                "party",
                                                UNMET.PARTY_ID,
                                                PARTY_LIST.ID,
                                                PARTY_LIST.NAME,
                                                PARTY_LIST.SORT_NAME)
                                        .about(Topic.CUSTOMER)
                                        .within(
                                                org.vrazka.identity.Kind.PARTIES,
                                                PARTY_LIST.MANAGER_ID)
                                        .href("/parties/{id}")
                                        .shown(),
                                number("quantity", UNMET.QUANTITY)
                                        .about(Topic.GOODS)
                                        .addedUp()
                                        .shown(),
                                money("amount", UNMET.AMOUNT, UNMET.CURRENCY)
                                        .about(Topic.MONEY)
                                        .shown(),
                                reason(reasons).shown(),
                                choice("cause", UNMET.CAUSE, Cause::options).about(Topic.REFUSALS),
                                choice(
                                                "state",
                                                when(UNMET.OPEN, inline("OPEN"))
                                                        .otherwise(inline("MET")),
                                                UnmetState.class)
                                        .tones(tones())
                                        .shown(),
                                yesNo("proposed", field(meeting.isProposed())),
                                link(
                                                "metBy",
                                                UNMET.MET_BY,
                                                SALES_ORDER.ID,
                                                SALES_ORDER.NUMBER,
                                                SALES_ORDER.NUMBER)
                                        .within(Kind.ORDERS, SALES_ORDER.MANAGER_ID)
                                        .href("/orders/{id}"),
                                link(
                                                "manager",
                                                UNMET.MANAGER_ID,
                                                USER_ACCOUNT.ID,
                                                USER_ACCOUNT.NAME,
                                                USER_ACCOUNT.SORT_NAME)
                                        .about(Topic.PEOPLE)
                                        .shown(),
                                choice("came", UNMET.CAME, Came.class),
                                text("contact", UNMET.CONTACT).about(Topic.CUSTOMER),
                                link(
                                                "product",
                                                UNMET.PRODUCT_ID,
                                                PRODUCT.ID,
                                                PRODUCT.NAME,
                                                PRODUCT.SORT_NAME)
                                        .about(Topic.GOODS)
                                        .href("/products/{id}"),
                                productCode(),
                                money("price", UNMET.PRICE, UNMET.CURRENCY)
                                        .about(Topic.MONEY)
                                        .notAddedUp(),
                                text("currency", UNMET.CURRENCY).about(Topic.MONEY),
                                text("country", UNMET.COUNTRY)
                                        .about(Topic.PLACE)
                                        .worded(words::country),
                                text("region", UNMET.REGION)
                                        .about(Topic.PLACE)
                                        .worded(words::region),
                                place(
                                                "place",
                                                UNMET.REGION_ID,
                                                REGION.ID,
                                                REGION.LAST_ID,
                                                REGION.CODE,
                                                REGION.NAME_BG,
                                                REGION.NAME_EN)
                                        .about(Topic.PLACE),
                                choice("market", UNMET.MARKET_ID, words::markets)
                                        .about(Topic.PLACE),
                                RefusalFields.customerClass(UNMET.PARTY_ID),
                                RefusalFields.customerStatus(UNMET.PARTY_ID),
                                text("note", UNMET.NOTE),
                                instant("createdAt", UNMET.CREATED_AT).about(Topic.RECORD))
                        .where(UNMET.DELETED_AT.isNull())
                        .searching(UnmetFields::search);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** One finds those that are part of it too. */
    private static FieldDef reason(Reasons reasons) {
        var code =
                coalesce(
                        field(
                                select(REFUSAL_REASON.CODE)
                                        .from(REFUSAL_REASON)
                                        .where(REFUSAL_REASON.ID.eq(UNMET.REASON_ID))),
                        UNMET.REASON);
        return choice("reason", code, () -> reasons.tree().options())
                .about(Topic.REFUSALS)
                .found(
                        UnaryOperator.identity(),
                        texts ->
                                RefusalFields.because(
                                        texts, reasons.tree(), UNMET.REASON_ID, UNMET.REASON));
    }

    /** By code or name. */
    private static FieldDef productCode() {
        var code = field(select(PRODUCT.CODE).from(PRODUCT).where(PRODUCT.ID.eq(UNMET.PRODUCT_ID)));
        return text("productCode", code)
                .about(Topic.GOODS)
                .found(
                        UnaryOperator.identity(),
                        texts -> RefusalFields.product(texts, UNMET.PRODUCT_KEY));
    }

    private static Condition search(String text) {
        return Search.in(UNMET.SORT_TITLE, text)
                .or(
                        UNMET.PARTY_ID.in(
                                select(PARTY_LIST.ID)
                                        .from(PARTY_LIST)
                                        .where(Search.in(PARTY_LIST.SORT_NAME, text))));
    }

    private static Map<String, String> tones() {
        return Arrays.stream(UnmetState.values())
                .collect(Collectors.toMap(UnmetState::name, UnmetState::tone));
    }
}
