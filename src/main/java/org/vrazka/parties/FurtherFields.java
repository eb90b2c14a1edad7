package org.vrazka.parties;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Field;
import org.vrazka.identity.CompanyDay;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Beside;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.util.List;
import java.util.UUID;

/** Fields of counterparties that lists are seldom asked for: they lie in the party itself. */
final class FurtherFields {
    private static final PartyList P = PARTY_LIST;
    private static final Beside ITSELF = new Beside(PARTY, PARTY.ID.eq(P.ID));

    /** The last answer about the number that a counterparty has now. */
    private static final Beside LAST_ANSWER =
            new Beside(
                    VAT_ANSWER,
                    VAT_ANSWER
                            .PARTY_ID
                            .eq(P.ID)
                            .and(VAT_ANSWER.NUMBER.eq(P.VAT_NUMBER))
                            .and(VAT_ANSWER.ID.eq(lastAnswer())));

    private FurtherFields() {}

    static List<FieldDef> all() {
        return List.of(
                text("website", PARTY.WEBSITE).about(Topic.CONTACT).web().beside(ITSELF),
                text("description", PARTY.DESCRIPTION).beside(ITSELF),
                text("address", PARTY.ADDRESS).about(Topic.PLACE).beside(ITSELF),
                term(text("billingAddress", PARTY.BILLING_ADDRESS).about(Topic.PLACE)),
                term(
                        choice("timeZone", PARTY.TIME_ZONE, FurtherFields::zones)
                                .about(Topic.CONTACT)
                                .editable()),
                term(text("delivery", PARTY.DELIVERY).about(Topic.TERMS)),
                term(yesNo("holdSelling", today(PARTY.HOLD_SELLING)).about(Topic.HOLDS)),
                term(yesNo("holdPurchasing", today(PARTY.HOLD_PURCHASING)).about(Topic.HOLDS)),
                term(yesNo("holdMailing", today(PARTY.HOLD_MAILING)).about(Topic.HOLDS)),
                term(text("holdReason", PARTY.HOLD_REASON).about(Topic.HOLDS)),
                date("holdUntil", P.HELD_UNTIL)
                        .about(Topic.HOLDS)
                        .labelled("parties.terms.holdUntil"),
                choice("vatAnswer", answer(), FurtherFields::answers).beside(LAST_ANSWER),
                instant("vatAnsweredAt", VAT_ANSWER.ANSWERED_AT).beside(LAST_ANSWER),
                instant("changedAt", PARTY.CHANGED_AT).about(Topic.RECORD).beside(ITSELF));
    }

    private static FieldDef term(FieldDef field) {
        return field.labelled("parties.terms." + field.name()).beside(ITSELF);
    }

    /** As long as what is stopped lasts. */
    private static Field<Boolean> today(Field<Boolean> stopped) {
        return field(
                condition(stopped)
                        .and(PARTY.HOLD_UNTIL.isNull().or(PARTY.HOLD_UNTIL.ge(CompanyDay.TODAY))));
    }

    private static List<Option> zones() {
        return TermsForm.zones().entrySet().stream()
                .filter(zone -> !zone.getKey().isEmpty())
                .map(zone -> new Option(zone.getKey(), zone.getValue()))
                .toList();
    }

    private static Field<UUID> lastAnswer() {
        var later = VAT_ANSWER.as("later");
        return field(
                select(later.ID)
                        .from(later)
                        .where(later.PARTY_ID.eq(P.ID), later.NUMBER.eq(P.VAT_NUMBER))
                        .orderBy(later.ANSWERED_AT.desc(), later.ID.desc())
                        .limit(1));
    }

    private static Field<String> answer() {
        return when(condition(VAT_ANSWER.VALID), inline("VALID")).otherwise(inline("INVALID"));
    }

    private static List<Option> answers() {
        return PartFields.options("parties.vatAnswer", List.of("VALID", "INVALID"));
    }
}
