package org.vrazka.orders.unmet;

import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Unmet demand for tests, whoever is signed in: {@code given.unmet(party, "2026-03-05").of(bolt,
 * "12").worth("30").save()}.
 */
@Component
public class UnmetFixture {
    private final DSLContext db;

    UnmetFixture(DSLContext db) {
        this.db = db;
    }

    /** For lack of stock, of the party's manager; nobody knows its worth. */
    public Draft unmet(@Nullable UUID party, String day) {
        return new Draft(party, day);
    }

    /** Unmet demand on its way to the database. */
    public class Draft {
        private final UnmetRecord row = new UnmetRecord();

        private Draft(@Nullable UUID party, String day) {
            row.setId(Ids.next());
            row.setDay(LocalDate.parse(day));
            row.setTitle("Проба");
            row.setQuantity(BigDecimal.ONE);
            row.setCurrency("EUR");
            row.setReason("NO_STOCK");
            row.setCause("US");
            row.setCame("PHONE");
            if (party != null) {
                var owner = db.fetchSingle(PARTY, PARTY.ID.eq(party));
                row.setPartyId(party);
                row.setPartyKey(owner.getKey());
                row.setManagerId(owner.getManagerId());
                row.setRegionId(owner.getRegionId());
                row.setRegion(owner.getRegionText());
                row.setMarketId(owner.getMarketId());
            }
        }

        public Draft of(UUID product, String quantity) {
            var known = db.fetchSingle(PRODUCT, PRODUCT.ID.eq(product));
            row.setProductId(product);
            row.setProductKey(known.getKey());
            row.setTitle(known.getName());
            row.setQuantity(new BigDecimal(quantity));
            return this;
        }

        public Draft worth(String amount) {
            row.setAmount(new BigDecimal(amount));
            return this;
        }

        public Draft because(String reason, @Nullable String cause) {
            row.setReason(reason);
            row.setCause(cause);
            return this;
        }

        public Draft met(@Nullable UUID order) {
            row.setMetBy(order);
            return this;
        }

        public UUID save() {
            db.insertInto(UNMET).set(row).execute();
            return row.getId();
        }
    }
}
