package org.vrazka.products.costs;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.products.db.Tables.PRODUCT_COST;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.products.Products;
import org.vrazka.products.db.tables.records.ProductCostRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Money;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every question about the costs of products by day, and every change to them. */
@Service
@Transactional
public class ProductCosts {
    private static final Field<LocalDate> TODAY =
            function(name("products", "today"), LocalDate.class);

    private final DSLContext db;
    private final Products products;
    private final Scope scope;
    private final CurrentUser currentUser;

    ProductCosts(DSLContext db, Products products, Scope scope, CurrentUser currentUser) {
        this.db = db;
        this.products = products;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    /** Those of one product, the newest first; none for who may not see costs. */
    @Transactional(readOnly = true)
    public List<Cost> of(UUID product) {
        products.get(product);
        if (!scope.showsCosts(Kind.PRODUCTS)) {
            return List.of();
        }
        var c = PRODUCT_COST;
        var now = db.select(TODAY).fetchSingle().value1();
        var rows =
                db.selectFrom(c)
                        .where(c.PRODUCT_ID.eq(product))
                        .orderBy(c.VALID_FROM.desc())
                        .fetch();
        var current =
                rows.stream()
                        .map(ProductCostRecord::getValidFrom)
                        .filter(from -> !from.isAfter(now))
                        .findFirst()
                        .orElse(null);
        return rows.map(row ->
                new Cost(
                        row.getValidFrom(),
                        money(row.getCost(), row.getCurrency()),
                        row.getValidFrom().equals(current)));
    }

    /**
     * What a unit of each cost on a day, in one question; those that nobody knows are not there.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Money> on(Collection<UUID> which, LocalDate day) {
        var known = new HashMap<UUID, Money>();
        var c = PRODUCT_COST;
        db.select(c.PRODUCT_ID, c.COST, c.CURRENCY)
                .distinctOn(c.PRODUCT_ID)
                .from(c)
                .where(c.PRODUCT_ID.in(which), c.VALID_FROM.le(day))
                .orderBy(c.PRODUCT_ID, c.VALID_FROM.desc())
                .forEach(row -> {
                    var money = money(row.value2(), row.value3());
                    if (money != null) {
                        known.put(row.value1(), money);
                    }
                });
        return known;
    }

    /** Writes what a unit costs from a day on, in the currency of the product. */
    public void set(UUID product, CostForm form) {
        refuse(product);
        var errors = new Errors("products.wrong");
        var from = day(form, errors);
        var cost = amount(form, errors);
        errors.throwIfAny();
        var c = PRODUCT_COST;
        db.insertInto(c)
                .set(c.PRODUCT_ID, product)
                .set(c.VALID_FROM, from)
                .set(c.COST, cost)
                .set(c.CURRENCY, products.get(product).currency())
                .set(c.CHANGED_BY, currentUser.get().id())
                .onConflict(c.PRODUCT_ID, c.VALID_FROM)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        follow(product);
    }

    /**
     * Takes a cost away: the one before it counts on.
     *
     * @return as it would be typed again
     */
    public CostForm remove(UUID product, LocalDate from) {
        refuse(product);
        var c = PRODUCT_COST;
        var gone =
                db.deleteFrom(c)
                        .where(c.PRODUCT_ID.eq(product), c.VALID_FROM.eq(from))
                        .returning()
                        .fetchOptional()
                        .orElseThrow(() -> new NotFound("cost", from));
        follow(product);
        var cost = gone.getCost();
        return new CostForm(
                from.equals(Cost.BEGINNING) ? "" : from.toString(),
                cost == null ? "" : cost.toPlainString());
    }

    private void refuse(UUID product) {
        products.get(product);
        if (!scope.showsCosts(Kind.PRODUCTS) || !scope.allows(Kind.PRODUCTS, Action.CHANGE)) {
            throw new Forbidden(Kind.PRODUCTS, Action.CHANGE);
        }
    }

    private static LocalDate day(CostForm form, Errors errors) {
        var typed = Clean.line(form.from());
        try {
            return typed == null ? Cost.BEGINNING : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.add("from", "day");
            return Cost.BEGINNING;
        }
    }

    private static @Nullable BigDecimal amount(CostForm form, Errors errors) {
        var typed = Clean.line(form.cost());
        var cost =
                typed == null
                        ? null
                        : Typed.decimal(typed).filter(n -> n.signum() >= 0).orElse(null);
        errors.addUnless(typed == null || cost != null, "cost", "amount");
        return cost;
    }

    /** The product itself carries the cost of today. */
    private void follow(UUID product) {
        var now = current();
        db.update(PRODUCT)
                .set(PRODUCT.COST, now)
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .set(PRODUCT.CHANGED_AT, currentInstant())
                .set(PRODUCT.CHANGED_BY, currentUser.get().id())
                .where(PRODUCT.ID.eq(product), PRODUCT.COST.isDistinctFrom(now))
                .execute();
    }

    /** The same for all whose cost has become another in the days before; nightly. */
    int followAll(int days) {
        var now = current();
        return db.update(PRODUCT)
                .set(PRODUCT.COST, now)
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(
                        PRODUCT.ID.in(
                                select(PRODUCT_COST.PRODUCT_ID)
                                        .from(PRODUCT_COST)
                                        .where(
                                                PRODUCT_COST.VALID_FROM.le(TODAY),
                                                PRODUCT_COST.VALID_FROM.ge(TODAY.minus(days)))),
                        PRODUCT.COST.isDistinctFrom(now))
                .execute();
    }

    /** What is in another currency than the product is unknown to it. */
    private static Field<BigDecimal> current() {
        var c = PRODUCT_COST;
        return field(
                select(when(c.CURRENCY.eq(PRODUCT.CURRENCY), c.COST))
                        .from(c)
                        .where(c.PRODUCT_ID.eq(PRODUCT.ID), c.VALID_FROM.le(TODAY))
                        .orderBy(c.VALID_FROM.desc())
                        .limit(1));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
