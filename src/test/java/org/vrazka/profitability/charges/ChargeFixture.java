package org.vrazka.profitability.charges;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.profitability.db.tables.records.ChargeRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Direct costs for tests, whoever is signed in: {@code given.charge(party, "2026-03-05",
 * "12.50").of(COMMISSION).save()}.
 */
@Component
public class ChargeFixture {
    private final DSLContext db;

    ChargeFixture(DSLContext db) {
        this.db = db;
    }

    /** A delivery in euro, of the party's manager. */
    public Draft charge(UUID party, String day, String amount) {
        return new Draft(party, day, amount);
    }

    /** A direct cost on its way to the database. */
    public class Draft {
        private final ChargeRecord row = new ChargeRecord();

        private Draft(UUID party, String day, String amount) {
            row.setId(Ids.next());
            row.setDay(LocalDate.parse(day));
            row.setKind("DELIVERY");
            row.setAmount(new BigDecimal(amount));
            row.setCurrency("EUR");
            var owner = db.fetchSingle(PARTY, PARTY.ID.eq(party));
            row.setPartyId(party);
            row.setPartyKey(owner.getKey());
            row.setManagerId(owner.getManagerId());
            row.setRegionId(owner.getRegionId());
            row.setRegion(owner.getRegionText());
            row.setMarketId(owner.getMarketId());
        }

        public Draft of(ChargeKind kind) {
            row.setKind(kind.name());
            return this;
        }

        public Draft at(String currency, String rate) {
            row.setCurrency(currency);
            row.setRate(new BigDecimal(rate));
            return this;
        }

        public Draft manager(UUID id) {
            row.setManagerId(id);
            return this;
        }

        /** Where the order counts. */
        public Draft order(UUID id) {
            var order = db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(id));
            row.setOrderId(id);
            row.setManagerId(order.getManagerId());
            row.setRegionId(order.getRegionId());
            row.setRegion(order.getRegion());
            row.setCountry(order.getCountry());
            row.setMarketId(order.getMarketId());
            return this;
        }

        public UUID save() {
            db.insertInto(CHARGE).set(row).execute();
            return row.getId();
        }
    }
}
