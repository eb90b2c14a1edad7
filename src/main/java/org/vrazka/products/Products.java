package org.vrazka.products;

import static org.jooq.Records.mapping;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.records.HeldRecords;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.records.Match;
import org.vrazka.records.custom.CustomCatalogue;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every question about products and every change to them. Nobody owns one: who may, may all. */
@Service
@Transactional
public class Products {
    private static final HeldRecords.Of<ProductRecord> ALL =
            new HeldRecords.Of<>(PRODUCT, Kind.PRODUCTS, "product");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final ProductChecks checks;
    private final ProductFields fields;
    private final Lists lists;
    private final CustomCatalogue customFields;
    private final CustomValues customValues;
    private final HeldRecords held;

    Products(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            ProductChecks checks,
            ProductFields fields,
            Lists lists,
            CustomCatalogue customFields,
            CustomValues customValues,
            HeldRecords held) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.checks = checks;
        this.fields = fields;
        this.lists = lists;
        this.customFields = customFields;
        this.customValues = customValues;
        this.held = held;
    }

    /** The list of products, for pages, exports, the API. */
    public Listing listing() {
        return new Listing(
                customFields.in(fields.catalogue().showing(scope.showsCosts(Kind.PRODUCTS))),
                Kind.PRODUCTS,
                visible());
    }

    public Slice<Product> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Product::id);
    }

    /** For the palette and pickers: by code or a part of the name, those in use first. */
    public List<Product> search(String text, int limit) {
        return select(
                ProductFields.search(text),
                limit,
                PRODUCT.ACTIVE.desc(),
                PRODUCT.SORT_NAME.collate("C"));
    }

    /** What a search box finds, as a condition on products. */
    public Condition found(String text) {
        return visible().and(ProductFields.search(text.strip()));
    }

    /** For the lines of a document: those in use, found in the same way. */
    public List<Product> offered(String text, int limit) {
        return select(
                ProductFields.search(text).and(PRODUCT.ACTIVE),
                limit,
                PRODUCT.SORT_NAME.collate("C"),
                PRODUCT.ID);
    }

    /** The one in use of this exact code, else of this barcode, else of this name. */
    public Optional<Product> named(String text) {
        var ways =
                List.of(
                        PRODUCT.CODE.collate("C").eq(text),
                        PRODUCT.BARCODE_KEY.eq(Barcode.key(text)),
                        PRODUCT.SORT_NAME.collate("C").eq(Match.fold(text)));
        for (var way : ways) {
            var found = select(way.and(PRODUCT.ACTIVE), 2);
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    public Product get(UUID id) {
        return select(PRODUCT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("product", id));
    }

    /** Those of these ids that there are and that may be seen, in no order. */
    public List<Product> all(Collection<UUID> ids) {
        return select(PRODUCT.ID.in(ids));
    }

    /** The same with the company's own fields. */
    public UUID create(ProductForm form, CustomForm own) {
        var id = create(form);
        customValues.write("products", id, own);
        return id;
    }

    public UUID create(ProductForm form) {
        if (!scope.allows(Kind.PRODUCTS, Action.CREATE)) {
            throw new Forbidden(Kind.PRODUCTS, Action.CREATE);
        }
        var row = new ProductRecord();
        row.setId(Ids.next());
        checks.apply(form, row);
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(PRODUCT).set(row).execute();
        return row.getId();
    }

    /** The same with the company's own fields. */
    public void change(UUID id, int version, ProductForm form, CustomForm own) {
        change(id, version, form);
        customValues.write("products", id, own);
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, ProductForm form) {
        var row = held.hold(ALL, id, version, Action.CHANGE);
        checks.apply(form, row);
        held.store(ALL, row);
    }

    /** To the trash. */
    public void delete(UUID id, int version) {
        held.throwAway(ALL, held.hold(ALL, id, version, Action.DELETE));
    }

    /** Out of the trash again; what is not there stays as it is. */
    public void restore(UUID id) {
        if (scope.allows(Kind.PRODUCTS, Action.DELETE)) {
            held.bringBack(ALL, held.holdAny(ALL, id, Action.DELETE));
        }
        get(id);
    }

    private Condition live() {
        return PRODUCT.DELETED_AT.isNull();
    }

    private Condition visible() {
        return scope.allows(Kind.PRODUCTS, Action.SEE) ? live() : DSL.falseCondition();
    }

    private List<Product> select(Condition condition) {
        return select(condition, Integer.MAX_VALUE);
    }

    private List<Product> select(Condition condition, int limit, OrderField<?>... order) {
        return db.select(
                        PRODUCT.ID,
                        PRODUCT.KEY,
                        PRODUCT.VERSION,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        PRODUCT.NAME_EN,
                        PRODUCT.KIND.convertFrom(ProductKind::valueOf),
                        PRODUCT.GROUP_ID,
                        PRODUCT.UNIT,
                        PRODUCT.BARCODE,
                        PRODUCT.PRICE,
                        scope.costs(Kind.PRODUCTS, PRODUCT.COST),
                        PRODUCT.CURRENCY,
                        PRODUCT.VAT_RATE,
                        PRODUCT.ACTIVE,
                        PRODUCT.CREATED_AT,
                        PRODUCT.CHANGED_AT)
                .from(PRODUCT)
                .where(condition, visible())
                .orderBy(order)
                .limit(limit)
                .fetch(mapping(Product::new));
    }
}
