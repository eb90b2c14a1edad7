package org.vrazka.products;

import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Products for tests, whoever is signed in: {@code given.product("B-1", "Bolt", "1.20", "0.70")}.
 */
@Component
public class ProductFixture {
    private final DSLContext db;

    ProductFixture(DSLContext db) {
        this.db = db;
    }

    /** Goods priced in euro, of unknown cost. */
    public UUID product(String code, String name) {
        return product(code, name, "10.00", null);
    }

    public UUID product(String code, String name, String price, @Nullable String cost) {
        var product = new ProductRecord();
        product.setId(Ids.next());
        product.setCode(code);
        product.setName(name);
        product.setPrice(new BigDecimal(price));
        product.setCost(cost == null ? null : new BigDecimal(cost));
        product.setCurrency("EUR");
        db.insertInto(PRODUCT).set(product).execute();
        return product.getId();
    }

    /** A price list in euro, still without prices. */
    public UUID priceList(String name) {
        var id = Ids.next();
        db.insertInto(PRICE_LIST)
                .set(PRICE_LIST.ID, id)
                .set(PRICE_LIST.NAME, name)
                .set(PRICE_LIST.CURRENCY, "EUR")
                .execute();
        return id;
    }

    /** What lines of facts carry in place of the id. */
    public int key(UUID product) {
        return db.fetchSingle(PRODUCT, PRODUCT.ID.eq(product)).getKey();
    }
}
