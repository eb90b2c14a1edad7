package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Companies;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Topic;
import org.vrazka.records.bulk.BulkField;
import org.vrazka.records.bulk.BulkFields;
import org.vrazka.records.bulk.BulkInput;
import org.vrazka.records.bulk.BulkInput.Look;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What many counterparties are given at once, each of it checked as in the form of one. */
@Configuration(proxyBeanMethods = false)
class PartyBulk {
    private static final String VALUE = BulkInput.VALUE;
    private static final List<BulkInput> HOLD =
            List.of(
                    BulkInput.of("selling", Look.CHECK, "parties.terms.holdSelling"),
                    BulkInput.of("purchasing", Look.CHECK, "parties.terms.holdPurchasing"),
                    BulkInput.of("mailing", Look.CHECK, "parties.terms.holdMailing"),
                    BulkInput.of("reason", Look.LINE, "parties.terms.holdReason"),
                    BulkInput.of("until", Look.DATE, "parties.terms.holdUntil"));

    private final PartyFields fields;
    private final Regions regions;
    private final Companies companies;
    private final PriceListNames priceLists;

    PartyBulk(PartyFields fields, Regions regions, Companies companies, PriceListNames priceLists) {
        this.fields = fields;
        this.regions = regions;
        this.companies = companies;
        this.priceLists = priceLists;
    }

    @Bean
    BulkFields partiesInBulk() {
        return new BulkFields(
                "parties",
                List.of(
                        one(
                                "region",
                                BulkInput.of(VALUE, Look.LINE, "").suggesting("/regions/labels"),
                                this::region,
                                PARTY.REGION_ID,
                                PARTY.REGION_TEXT),
                        one(
                                "paymentDays",
                                BulkInput.of(VALUE, Look.NUMBER, ""),
                                (checks, typed, row) ->
                                        row.setPaymentDays(checks.days(VALUE, typed)),
                                PARTY.PAYMENT_DAYS),
                        one(
                                "currency",
                                BulkInput.choice(VALUE, "", TermsForm::currencies),
                                (checks, typed, row) ->
                                        row.setCurrency(checks.currency(VALUE, typed)),
                                PARTY.CURRENCY),
                        one(
                                "priceList",
                                BulkInput.choice(VALUE, "", this::priceLists),
                                (checks, typed, row) ->
                                        row.setPriceList(
                                                checks.priceList(VALUE, typed, name -> false)),
                                PARTY.PRICE_LIST),
                        one(
                                "discount",
                                BulkInput.of(VALUE, Look.NUMBER, ""),
                                (checks, typed, row) ->
                                        row.setDiscount(checks.percent(VALUE, typed)),
                                PARTY.DISCOUNT),
                        one(
                                "delivery",
                                BulkInput.of(VALUE, Look.TEXT, ""),
                                (checks, typed, row) ->
                                        row.setDelivery(checks.delivery(VALUE, typed)),
                                PARTY.DELIVERY),
                        credit(),
                        hold()));
    }

    /** Reads what was typed into a row. */
    private interface Reader<T extends @Nullable Object> {
        void read(TermsChecks checks, T typed, PartyRecord row);
    }

    private BulkField one(
            String name, BulkInput input, Reader<@Nullable String> reader, Field<?>... columns) {
        return field(
                of(name),
                List.of(input),
                (checks, typed, row) -> reader.read(checks, typed.get(VALUE), row),
                columns);
    }

    private FieldDef of(String name) {
        return fields.catalogue().field(name, "field");
    }

    private BulkField field(
            FieldDef field,
            List<BulkInput> inputs,
            Reader<Map<String, String>> reader,
            Field<?>... columns) {
        return new BulkField(
                field,
                inputs,
                List.of(columns),
                typed -> {
                    var errors = new ArrayList<FieldError>();
                    var checks =
                            new TermsChecks(
                                    () -> companies.get().currency(),
                                    user -> false,
                                    priceLists,
                                    errors);
                    var row = new PartyRecord();
                    reader.read(checks, typed, row);
                    if (!errors.isEmpty()) {
                        throw new Invalid(errors);
                    }
                    return row;
                });
    }

    /** A place that no list knows is no place of many. */
    private void region(TermsChecks checks, @Nullable String typed, PartyRecord row) {
        var name = checks.line(VALUE, typed);
        var region = regions.resolve(name);
        if (name != null && region.isEmpty()) {
            checks.wrong(VALUE, "region", name);
        }
        row.setRegionId(region.map(Region::id).orElse(null));
    }

    private Map<String, String> priceLists() {
        var names = new LinkedHashMap<>(Map.of("", "–"));
        priceLists.inUse().get().forEach(name -> names.put(name, name));
        return names;
    }

    private BulkField credit() {
        return field(
                of("creditLimit"),
                List.of(
                        BulkInput.of("creditLimit", Look.NUMBER, "parties.terms.creditLimit"),
                        BulkInput.choice(
                                "creditCurrency",
                                "parties.terms.creditCurrency",
                                TermsForm::currencies)),
                (checks, typed, row) ->
                        checks.credit(
                                "", typed.get("creditLimit"), typed.get("creditCurrency"), row),
                PARTY.CREDIT_LIMIT,
                PARTY.CREDIT_CURRENCY);
    }

    private BulkField hold() {
        return field(
                yesNo("hold", PARTY.HOLD_SELLING).about(Topic.HOLDS).labelled("parties.hold"),
                HOLD,
                (checks, typed, row) ->
                        checks.hold(
                                new Hold(
                                        isTicked(typed.get("selling")),
                                        isTicked(typed.get("purchasing")),
                                        isTicked(typed.get("mailing")),
                                        typed.get("reason"),
                                        typed.get("until")),
                                Hold.NONE,
                                VALUE,
                                "",
                                row),
                PARTY.HOLD_SELLING,
                PARTY.HOLD_PURCHASING,
                PARTY.HOLD_MAILING,
                PARTY.HOLD_REASON,
                PARTY.HOLD_UNTIL);
    }

    private static boolean isTicked(@Nullable String typed) {
        return "true".equals(typed);
    }
}
