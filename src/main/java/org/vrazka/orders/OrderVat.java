package org.vrazka.orders;

import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.Regions;
import org.vrazka.rates.Destination;
import org.vrazka.rates.VatRate;
import org.vrazka.rates.VatRates;
import org.vrazka.rates.VatTable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What VAT lines bear when nobody says: of the day, of the product, and of where it goes. */
@Component
class OrderVat {
    private final DSLContext db;
    private final VatRates rates;
    private final Regions regions;

    OrderVat(DSLContext db, VatRates rates, Regions regions) {
        this.db = db;
        this.rates = rates;
        this.regions = regions;
    }

    /**
     * What holds for one document.
     *
     * @param rate null: nobody has told it
     */
    record Rule(Destination to, @Nullable VatRate rate) {
        /**
         * @param products percent that the product says of itself, as it is at home; null: nothing
         */
        @Nullable BigDecimal percent(@Nullable BigDecimal products) {
            if (products != null
                    && to.taxesByProduct()
                    && (rate == null || rate.country() == null)) {
                return products;
            }
            return rate == null ? null : rate.percent();
        }

        @Nullable String basis() {
            return rate == null ? null : rate.basis();
        }
    }

    VatTable table() {
        return rates.table();
    }

    /** Of a document that has its place and party. */
    Rule of(SalesOrderRecord document, VatTable table) {
        var text = document.getCountry() == null ? document.getRegion() : document.getCountry();
        var country = country(document.getRegionId(), text);
        var id = document.getPartyId();
        boolean numbered = table.to(country, true) == Destination.EU_BUSINESS && isNumbered(id);
        return rule(table, country, numbered, document.getOrderedOn());
    }

    /** Of a document that is being typed. */
    Rule of(@Nullable UUID party, LocalDate day) {
        var known =
                party == null
                        ? null
                        : db.select(PARTY.REGION_ID, PARTY.REGION_TEXT, PARTY.VAT_NUMBER)
                                .from(PARTY)
                                .where(PARTY.ID.eq(party))
                                .fetchOne();
        return known == null
                ? rule(table(), null, false, day)
                : rule(
                        table(),
                        country(known.value1(), known.value2()),
                        known.value3() != null,
                        day);
    }

    private static Rule rule(
            VatTable table, @Nullable String country, boolean numbered, LocalDate day) {
        var to = table.to(country, numbered);
        return new Rule(to, table.of(to, country, day));
    }

    private boolean isNumbered(@Nullable UUID party) {
        return party != null
                && db.fetchExists(PARTY, PARTY.ID.eq(party), PARTY.VAT_NUMBER.isNotNull());
    }

    /** Two letters; null: not known. */
    private @Nullable String country(@Nullable Integer region, @Nullable String text) {
        var place = region == null ? regions.resolve(text).orElse(null) : regions.get(region);
        return place == null ? null : regions.get(place.countryId()).code();
    }
}
