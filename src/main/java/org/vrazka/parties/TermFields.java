package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;

import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Topic;

import java.util.List;

/** Fields of the terms and the size of counterparties, called as their card calls them. */
final class TermFields {
    private static final PartyList P = PARTY_LIST;

    private TermFields() {}

    static List<FieldDef> all() {
        var all =
                List.of(
                        date("customerSince", P.CUSTOMER_SINCE).about(Topic.SALES),
                        number("ordersBefore", P.ORDERS_BEFORE).about(Topic.SALES),
                        choice("language", P.LANGUAGE, TermsForm::languageOptions)
                                .about(Topic.CONTACT)
                                .editable(),
                        number("employees", P.EMPLOYEES),
                        money("turnover", P.TURNOVER, P.TURNOVER_CURRENCY).about(Topic.TERMS),
                        number("paymentDays", P.PAYMENT_DAYS).about(Topic.TERMS),
                        money("creditLimit", P.CREDIT_LIMIT, P.CREDIT_CURRENCY).about(Topic.TERMS),
                        text("currency", P.CURRENCY).about(Topic.TERMS),
                        text("priceList", P.PRICE_LIST).about(Topic.TERMS),
                        number("discount", P.DISCOUNT).about(Topic.TERMS));
        all.forEach(field -> field.labelled("parties.terms." + field.name()));
        return all;
    }
}
