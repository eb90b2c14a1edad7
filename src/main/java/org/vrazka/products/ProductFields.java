package org.vrazka.products;

import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Condition;
import org.vrazka.records.Catalogue;
import org.vrazka.records.Search;

/** What products show, filter, sort, import and export. */
final class ProductFields {
    static final Catalogue PRODUCTS =
            Catalogue.of(
                            "products",
                            PRODUCT,
                            PRODUCT.ID,
                            "name",
                            text("name", PRODUCT.NAME)
                                    .folded(PRODUCT.SORT_NAME)
                                    .href("/products/{id}")
                                    .indexed()
                                    .shown(),
                            text("code", PRODUCT.CODE).indexed().shown(),
                            choice("kind", PRODUCT.KIND, ProductKind.class).editable().shown(),
                            text("group", PRODUCT.GROUP).editable().shown(),
                            text("unit", PRODUCT.UNIT).editable().shown(),
                            money("price", PRODUCT.PRICE, PRODUCT.CURRENCY).shown(),
                            money("cost", PRODUCT.COST, PRODUCT.CURRENCY).costs().shown(),
                            number("vatRate", PRODUCT.VAT_RATE),
                            yesNo("active", PRODUCT.ACTIVE).editable(),
                            instant("createdAt", PRODUCT.CREATED_AT))
                    .where(PRODUCT.DELETED_AT.isNull())
                    .searching(ProductFields::search);

    private ProductFields() {}

    /** By the beginning of a code, or by a part of the name. */
    static Condition search(String text) {
        return PRODUCT.CODE.startsWithIgnoreCase(text).or(Search.in(PRODUCT.SORT_NAME, text));
    }
}
