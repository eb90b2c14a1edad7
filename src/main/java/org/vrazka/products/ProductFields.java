package org.vrazka.products;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.products.db.Tables.PRODUCT_GROUP;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.products.groups.ProductGroups;
import org.vrazka.records.BadQuery;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Search;
import org.vrazka.records.Topic;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What products show, filter, sort, import and export. */
@Component
class ProductFields {
    private static final UnaryOperator<Condition> ITSELF = how -> how;

    private static final Field<String> GROUP_NAME =
            field(
                    select(PRODUCT_GROUP.NAME_BG)
                            .from(PRODUCT_GROUP)
                            .where(PRODUCT_GROUP.ID.eq(PRODUCT.GROUP_ID)));

    private final ProductGroups groups;
    private final Catalogue catalogue;

    ProductFields(ProductGroups groups) {
        this.groups = groups;
        catalogue =
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
                                text("nameEn", PRODUCT.NAME_EN).folded(PRODUCT.SORT_NAME_EN),
                                text("code", PRODUCT.CODE).indexed().shown(),
                                choice("kind", PRODUCT.KIND, ProductKind.class).editable().shown(),
                                group().editable().shown(),
                                text("unit", PRODUCT.UNIT).editable().shown(),
                                text("barcode", PRODUCT.BARCODE),
                                money("price", PRODUCT.PRICE, PRODUCT.CURRENCY)
                                        .notAddedUp()
                                        .about(Topic.MONEY)
                                        .shown(),
                                money("cost", PRODUCT.COST, PRODUCT.CURRENCY)
                                        .notAddedUp()
                                        .about(Topic.MONEY)
                                        .costs()
                                        .shown(),
                                number("vatRate", PRODUCT.VAT_RATE).about(Topic.MONEY),
                                yesNo("active", PRODUCT.ACTIVE).editable(),
                                instant("createdAt", PRODUCT.CREATED_AT).about(Topic.RECORD))
                        .where(PRODUCT.DELETED_AT.isNull())
                        .searching(ProductFields::search);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** One finds those in the groups that are part of it too. */
    private FieldDef group() {
        return choice("group", PRODUCT.GROUP_ID, () -> groups.tree().options())
                .sortedBy(GROUP_NAME)
                .found(ITSELF, this::in)
                .wider(code -> groups.tree().hasParts(code));
    }

    private Condition in(List<String> texts) {
        if (texts.isEmpty()) {
            return PRODUCT.GROUP_ID.isNull();
        }
        var tree = groups.tree();
        return PRODUCT.GROUP_ID.in(
                texts.stream()
                        .map(text -> tree.find(text).orElseThrow(() -> unknown(text)))
                        .flatMap(group -> tree.ids(group).stream())
                        .toList());
    }

    private static BadQuery unknown(String text) {
        return new BadQuery("filter", "value.choice", t("products.field.group"), text);
    }

    /** By the beginning of a code, by a part of either name, or by what a scanner reads. */
    static Condition search(String text) {
        return Search.begins(lower(PRODUCT.CODE), text.toLowerCase(Locale.ROOT))
                .or(Search.in(PRODUCT.SORT_NAME, text))
                .or(Search.in(PRODUCT.SORT_NAME_EN, text))
                .or(PRODUCT.BARCODE_KEY.eq(Barcode.key(text)));
    }
}
