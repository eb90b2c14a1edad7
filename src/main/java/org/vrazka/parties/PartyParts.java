package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FieldDef;
import org.vrazka.records.history.HistoryKind;

import tools.jackson.databind.JsonNode;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the history tells of a counterparty's terms and of the rows that hang on it. */
final class PartyParts {
    private PartyParts() {}

    /**
     * @param people the name of a user
     */
    static HistoryKind of(HistoryKind kind, Function<UUID, @Nullable String> people) {
        return kind.with(fields())
                .part("phones", "parties.phones", PartyParts::reach)
                .part("emails", "parties.emails", PartyParts::reach)
                .part("accounts", "parties.accounts", PartyParts::account)
                .part("sites", "parties.sites", row -> site(row, people))
                .part("needs", "parties.needs", PartyParts::need)
                .part("dates", "parties.dates", PartyParts::keyDate);
    }

    private static FieldDef[] fields() {
        return Stream.of(
                        text("billingAddress", PARTY.BILLING_ADDRESS),
                        text("language", PARTY.LANGUAGE),
                        text("timeZone", PARTY.TIME_ZONE),
                        number("employees", PARTY.EMPLOYEES),
                        number("turnover", PARTY.TURNOVER),
                        text("turnoverCurrency", PARTY.TURNOVER_CURRENCY),
                        number("paymentDays", PARTY.PAYMENT_DAYS),
                        number("creditLimit", PARTY.CREDIT_LIMIT),
                        text("creditCurrency", PARTY.CREDIT_CURRENCY),
                        text("currency", PARTY.CURRENCY),
                        text("priceList", PARTY.PRICE_LIST),
                        number("discount", PARTY.DISCOUNT),
                        text("delivery", PARTY.DELIVERY),
                        date("customerSince", PARTY.CUSTOMER_SINCE),
                        number("ordersBefore", PARTY.ORDERS_BEFORE),
                        yesNo("holdSelling", PARTY.HOLD_SELLING),
                        yesNo("holdPurchasing", PARTY.HOLD_PURCHASING),
                        yesNo("holdMailing", PARTY.HOLD_MAILING),
                        text("holdReason", PARTY.HOLD_REASON),
                        date("holdUntil", PARTY.HOLD_UNTIL))
                .map(field -> field.labelled("parties.terms." + field.name()))
                .toArray(FieldDef[]::new);
    }

    private static String reach(JsonNode row) {
        return ReachedBy.told(row).words();
    }

    private static String account(JsonNode row) {
        return new Account(say(row, "iban"), say(row, "bank"), null).words();
    }

    private static String site(JsonNode row, Function<UUID, @Nullable String> people) {
        var manager = say(row, "manager_id");
        var days = row.path("payment_days");
        return new Site(
                        null,
                        say(row, "name"),
                        say(row, "address"),
                        say(row, "region_text"),
                        say(row, "contact"),
                        null,
                        manager == null ? null : UUID.fromString(manager),
                        days.isNumber() ? days.asInt() : null,
                        say(row, "price_list"),
                        say(row, "terms"))
                .words(people);
    }

    private static String need(JsonNode row) {
        return new Need(null, say(row, "subject"), say(row, "text"), say(row, "importance"), null)
                .words();
    }

    private static String keyDate(JsonNode row) {
        return new KeyDate(null, say(row, "kind"), say(row, "day"), say(row, "note")).words();
    }

    private static @Nullable String say(JsonNode row, String column) {
        var value = row.path(column);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
