package org.vrazka.products.prices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.vrazka.products.db.Tables.LIST_PRICE;
import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.products.Products;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Money;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every question about the prices in price lists, and every change to them. */
@Service
@Transactional
public class Prices {
    private static final org.vrazka.products.db.tables.ListPrice P = LIST_PRICE;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Decimals of a price that VAT was taken out of. */
    private static final int DECIMALS = 4;

    private final DSLContext db;
    private final PriceLists lists;
    private final Products products;
    private final CurrentUser currentUser;

    Prices(DSLContext db, PriceLists lists, Products products, CurrentUser currentUser) {
        this.db = db;
        this.lists = lists;
        this.products = products;
        this.currentUser = currentUser;
    }

    /**
     * The prices of a list on a day, a page of products by name.
     *
     * @param text finds any product, in the list or not yet; empty: those that are in it
     * @param after the key of the last one on the page before; empty: the first page
     */
    @Transactional(readOnly = true)
    public Slice<ListedPrice> page(UUID list, String text, LocalDate day, String after, int limit) {
        lists.get(list);
        var here = P.LIST_ID.eq(list).and(P.PRODUCT_ID.eq(PRODUCT.ID));
        var now =
                lateral(
                                select(P.PRICE, P.VALID_FROM)
                                        .from(P)
                                        .where(here, P.VALID_FROM.le(day))
                                        .orderBy(P.VALID_FROM.desc())
                                        .limit(1))
                        .as("now");
        var next = field(select(min(P.VALID_FROM)).from(P).where(here, P.VALID_FROM.gt(day)));
        var sort = PRODUCT.SORT_NAME.collate("C");
        var rows =
                db.select(
                                PRODUCT.ID,
                                PRODUCT.CODE,
                                PRODUCT.NAME,
                                PRODUCT.UNIT,
                                PRODUCT.ID.cast(String.class).concat(" ").concat(PRODUCT.SORT_NAME),
                                now.field(P.PRICE),
                                now.field(P.VALID_FROM),
                                next)
                        .from(PRODUCT)
                        .leftJoin(now)
                        .on(noCondition())
                        .where(
                                PRODUCT.DELETED_AT.isNull(),
                                text.isBlank()
                                        ? exists(selectOne().from(P).where(here))
                                        : products.found(text),
                                after(after))
                        .orderBy(sort, PRODUCT.ID)
                        .limit(limit + 1)
                        .fetch(mapping(ListedPrice::new));
        return rows.size() <= limit
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, limit), rows.get(limit - 1).key());
    }

    private static Condition after(String key) {
        int at = key.indexOf(' ');
        var id = Ids.read(at < 0 ? "" : key.substring(0, at)).orElse(null);
        return id == null
                ? noCondition()
                : row(PRODUCT.SORT_NAME.collate("C"), PRODUCT.ID)
                        .gt(val(key.substring(at + 1)), val(id));
    }

    /** A price of a product in a list. */
    public record Row(PriceList list, LocalDate from, BigDecimal price) {
        public Money money() {
            return new Money(price, list.currency());
        }
    }

    /** The prices of a product in all lists, by list, the newest first. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID product, int limit) {
        products.get(product);
        var known = new HashMap<UUID, PriceList>();
        lists.all().forEach(list -> known.put(list.id(), list));
        return db.select(P.LIST_ID, P.VALID_FROM, P.PRICE)
                .from(P)
                .join(PRICE_LIST)
                .on(PRICE_LIST.ID.eq(P.LIST_ID))
                .where(P.PRODUCT_ID.eq(product), PRICE_LIST.ID.in(known.keySet()))
                .orderBy(PRICE_LIST.SORT_NAME.collate("C"), P.LIST_ID, P.VALID_FROM.desc())
                .limit(limit)
                .fetch(row ->
                        new Row(
                                requireNonNull(known.get(row.value1())),
                                row.value2(),
                                row.value3()));
    }

    /**
     * What a unit of each is sold for on a day, without VAT, in one question; those that have no
     * price in the list are not there, and a list that does not count on the day has none.
     */
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> on(PriceList list, Collection<UUID> which, LocalDate day) {
        if (which.isEmpty() || !list.isValid(day)) {
            return Map.of();
        }
        return db.select(P.PRODUCT_ID, P.PRICE, PRODUCT.VAT_RATE)
                .distinctOn(P.PRODUCT_ID)
                .from(P)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(P.PRODUCT_ID))
                .where(P.LIST_ID.eq(list.id()), P.PRODUCT_ID.in(which), P.VALID_FROM.le(day))
                .orderBy(P.PRODUCT_ID, P.VALID_FROM.desc())
                .fetchMap(P.PRODUCT_ID, price -> withoutVat(list, price.value2(), price.value3()));
    }

    private static BigDecimal withoutVat(
            PriceList list, BigDecimal price, @Nullable BigDecimal percent) {
        return !list.withVat() || percent == null || percent.signum() == 0
                ? price
                : price.multiply(HUNDRED)
                        .divide(HUNDRED.add(percent), DECIMALS, RoundingMode.HALF_UP);
    }

    /** A price from a day on. */
    public record Change(UUID product, LocalDate from, BigDecimal price) {}

    /** Writes prices, in one statement. */
    public void set(UUID list, List<Change> changes) {
        lists.allow(Action.CHANGE);
        lists.get(list);
        var ids = changes.stream().map(Change::product).distinct().toList();
        if (products.all(ids).size() < ids.size()) {
            throw new NotFound("product", ids);
        }
        if (!changes.isEmpty()) {
            var writer = currentUser.get().id();
            db.insertInto(P, P.LIST_ID, P.PRODUCT_ID, P.VALID_FROM, P.PRICE, P.CHANGED_BY)
                    .valuesOfRows(
                            changes.stream()
                                    .collect(
                                            Rows.toRowList(
                                                    change -> val(list),
                                                    change -> val(change.product()),
                                                    change -> val(change.from()),
                                                    change -> val(change.price()),
                                                    change -> val(writer))))
                    .onConflict(P.LIST_ID, P.PRODUCT_ID, P.VALID_FROM)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }

    /**
     * Takes a price away: the one before it counts on.
     *
     * @return whether one began on that day
     */
    public boolean remove(UUID list, UUID product, LocalDate from) {
        lists.allow(Action.CHANGE);
        lists.get(list);
        return db.deleteFrom(P)
                        .where(P.LIST_ID.eq(list), P.PRODUCT_ID.eq(product), P.VALID_FROM.eq(from))
                        .execute()
                > 0;
    }

    /**
     * Gives a list the prices that another has on a day, changed by so many percent and rounded.
     *
     * @param step what prices become multiples of
     */
    void copy(UUID from, UUID to, LocalDate day, BigDecimal percent, BigDecimal step) {
        var factor = BigDecimal.ONE.add(percent.movePointLeft(2));
        var price =
                field(
                        "round({0} * {1} / {2}) * {2}",
                        BigDecimal.class, P.PRICE, val(factor), val(step));
        db.insertInto(P, P.LIST_ID, P.PRODUCT_ID, P.VALID_FROM, P.PRICE, P.CHANGED_BY)
                .select(
                        select(val(to), P.PRODUCT_ID, val(day), price, val(currentUser.get().id()))
                                .distinctOn(P.PRODUCT_ID)
                                .from(P)
                                .where(P.LIST_ID.eq(from), P.VALID_FROM.le(day))
                                .orderBy(P.PRODUCT_ID, P.VALID_FROM.desc()))
                .execute();
    }
}
