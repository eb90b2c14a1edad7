package org.vrazka.orders;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Documents for tests: {@code given.order(party, "2026-03-05").line("2", "10.00").save()} is a
 * completed order; its facts are made at once.
 */
@Component
public class OrderFixture {
    private final DSLContext db;
    private final SaleFacts facts;

    OrderFixture(DSLContext db, SaleFacts facts) {
        this.db = db;
        this.facts = facts;
    }

    /** A completed order in euro, of nobody when the party is null. */
    public Draft order(@Nullable UUID party, String day) {
        return new Draft(party, day);
    }

    /** Goods given back on a day. */
    public Draft goodsBack(@Nullable UUID party, String day) {
        var draft = new Draft(party, day);
        draft.document.setDocument("RETURN");
        return draft;
    }

    /** A document on its way to the database. */
    public class Draft {
        private final SalesOrderRecord document = new SalesOrderRecord();
        private final List<OrderLineRecord> lines = new ArrayList<>();

        private Draft(@Nullable UUID party, String day) {
            document.setId(Ids.next());
            document.setOrderedOn(LocalDate.parse(day));
            document.setState("COMPLETED");
            document.setCurrency("EUR");
            if (party != null) {
                document.setPartyId(party);
                var owner = db.fetchSingle(PARTY, PARTY.ID.eq(party));
                document.setPartyKey(owner.getKey());
                document.setManagerId(owner.getManagerId());
                document.setRegionId(owner.getRegionId());
                document.setRegion(owner.getRegionText());
                document.setMarketId(owner.getMarketId());
            }
        }

        public Draft number(String number) {
            document.setNumber(number);
            return this;
        }

        public Draft state(OrderState state) {
            document.setState(state.name());
            return this;
        }

        public Draft manager(UUID manager) {
            document.setManagerId(manager);
            return this;
        }

        public Draft country(String country) {
            document.setRegionId(null);
            document.setCountry(country);
            return this;
        }

        public Draft currency(String currency, String rate) {
            document.setCurrency(currency);
            document.setRate(new BigDecimal(rate));
            return this;
        }

        /** As imported: nothing is rounded. */
        public Draft exact() {
            document.setExact(true);
            return this;
        }

        /** At a cost that nobody knows. */
        public Draft line(String quantity, String price) {
            return line(quantity, price, "0", null, "0");
        }

        public Draft line(
                String quantity,
                String price,
                String discount,
                @Nullable String cost,
                String refused) {
            var line = new OrderLineRecord();
            line.setQuantity(new BigDecimal(quantity));
            line.setPrice(new BigDecimal(price));
            line.setDiscount(new BigDecimal(discount));
            line.setCost(cost == null ? null : new BigDecimal(cost));
            line.setRefused(new BigDecimal(refused));
            line.setRefuseReason(line.getRefused().signum() == 0 ? null : "NO_STOCK");
            lines.add(line);
            return this;
        }

        /** What the last line is of. */
        public Draft product(UUID product) {
            lines.getLast().setProductKey(db.fetchSingle(PRODUCT, PRODUCT.ID.eq(product)).getKey());
            return this;
        }

        /** Why the last line was refused. */
        public Draft because(String reason, @Nullable String cause) {
            if (lines.getLast().getRefused().signum() > 0) {
                lines.getLast().setRefuseReason(reason);
                lines.getLast().setRefuseCause(cause);
            }
            return this;
        }

        public UUID save() {
            facts.rebuild(List.of(saveOnly()));
            return document.getId();
        }

        /** Without facts; tells the document's key. */
        public long saveOnly() {
            document.attach(db.configuration());
            document.insert();
            document.refresh();
            for (var line : lines) {
                line.setOrderKey(document.getKey());
                line.attach(db.configuration());
                line.insert();
            }
            return document.getKey();
        }
    }
}
