package org.vrazka.profitability;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SOLD_LINE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.profitability.db.Tables.CHARGE;
import static org.vrazka.profitability.db.Tables.LINE_SUM;
import static org.vrazka.profitability.db.Tables.PLACE;
import static org.vrazka.profitability.db.Tables.PLACE_SUM;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Effect;
import org.vrazka.orders.SalesGroup;
import org.vrazka.profitability.charges.ChargeKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Where sums are read: those that were made beforehand, or the facts themselves. */
enum Source {
    /** Sums by month of all that documents are told apart by, but the customer. */
    PLACES(PLACE_SUM, PLACE_SUM.MONTH, PLACE),
    /** The documents. */
    DOCUMENTS(SALE, SALE.DAY, SALE),
    /** Sums by month of products, customers and all else. */
    SUMMED_LINES(LINE_SUM, LINE_SUM.MONTH, PLACE),
    /** The lines of the documents. */
    LINES(SOLD_LINE, SOLD_LINE.DAY, SOLD_LINE),
    /** Direct costs; there are few of them. */
    CHARGES(CHARGE, CHARGE.DAY, CHARGE);

    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    private final Table<?> facts;
    private final Field<LocalDate> day;
    private final Table<?> where;

    /**
     * @param day the day, or the first one of the month
     * @param where the table that says whose and from where
     */
    Source(Table<?> facts, Field<LocalDate> day, Table<?> where) {
        this.facts = facts;
        this.day = day;
        this.where = where;
    }

    Field<LocalDate> day() {
        return day;
    }

    Field<Integer> party() {
        return requireNonNull(facts.field(SALE.PARTY_KEY));
    }

    Field<UUID> manager() {
        return of(SALE.MANAGER_ID);
    }

    /** What of it counts. */
    Condition counted() {
        return switch (this) {
            case DOCUMENTS ->
                    SALE.EFFECT.in(inline(Effect.SALE.name()), inline(Effect.RETURN.name()));
            case CHARGES -> CHARGE.DELETED_AT.isNull();
            default -> DSL.noCondition();
        };
    }

    Table<?> with(Set<Dimension> dimensions) {
        Table<?> all = facts;
        if (where.equals(PLACE)) {
            var key = requireNonNull(facts.field(PLACE_SUM.PLACE_KEY));
            all = all.join(PLACE).on(PLACE.KEY.eq(key));
        } else if (dimensions.contains(Dimension.CLASS) || dimensions.contains(Dimension.STATUS)) {
            all = all.leftJoin(PARTY_LIST).on(PARTY_LIST.KEY.eq(of(SALE.PARTY_KEY)));
        }
        if (dimensions.contains(Dimension.TEAM)) {
            all = all.leftJoin(USER_ACCOUNT).on(USER_ACCOUNT.ID.eq(manager()));
        }
        if (dimensions.contains(Dimension.PRODUCT_GROUP)) {
            var key = requireNonNull(facts.field(LINE_SUM.PRODUCT_KEY));
            all = all.leftJoin(PRODUCT).on(PRODUCT.KEY.eq(key));
        }
        return all;
    }

    Field<?> key(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> of(SALE.COUNTRY);
            case REGION -> of(SALE.REGION);
            case MARKET -> of(SALE.MARKET_ID);
            case MANAGER -> manager();
            case MONTH, QUARTER, YEAR -> dimension.first(day);
            case PARTY -> party();
            case CLASS -> where.equals(PLACE) ? PLACE.ABC : PARTY_LIST.ABC;
            case STATUS -> where.equals(PLACE) ? PLACE.STATUS : PARTY_LIST.STATUS;
            case TEAM -> USER_ACCOUNT.TEAM_ID;
            case TEAM_THEN -> of(SALE.TEAM_ID);
            case PRODUCT -> requireNonNull(facts.field(LINE_SUM.PRODUCT_KEY));
            case PRODUCT_GROUP -> PRODUCT.GROUP_ID;
            case LOSS, GROUP, REASON, CAUSE, STATE ->
                    throw new IllegalArgumentException(dimension.name());
        };
    }

    /** Of one group alone. */
    Condition of(SalesGroup group) {
        var key = key(group.dimension());
        return group.key() == null ? key.isNull() : equal(key, group.key());
    }

    /** Of these alone; none among them: of nobody, or of nothing, in particular. */
    Condition of(Largest.Chosen chosen) {
        var keys = chosen.keys();
        var key = key(chosen.dimension()).coerce(Integer.class);
        var known = key.eq(any(keys.stream().filter(Objects::nonNull).toArray(Integer[]::new)));
        return keys.contains(null) ? known.or(key.isNull()) : known;
    }

    static Condition isSold() {
        return SALE.EFFECT.eq(inline(Effect.SALE.name()));
    }

    private static <T> Condition equal(Field<T> field, Object key) {
        return field.eq(val(key, field));
    }

    private <T> Field<T> of(TableField<?, T> column) {
        return requireNonNull(where.field(column.getUnqualifiedName(), column.getType()));
    }

    /** What each part comes to, in the order of the parts; null for nothing. */
    List<Field<BigDecimal>> sums() {
        var all = new ArrayList<Field<BigDecimal>>();
        if (this == CHARGES) {
            all.addAll(nothing(Part.ORDERS.ordinal() + 1));
            for (var kind : ChargeKind.values()) {
                all.add(DSL.sum(CHARGE.WORTH).filterWhere(CHARGE.KIND.eq(inline(kind.name()))));
            }
        } else {
            all.addAll(sold());
            all.addAll(nothing(ChargeKind.values().length));
        }
        return all;
    }

    private static List<Field<BigDecimal>> nothing(int parts) {
        return Collections.nCopies(parts, inline(BigDecimal.ZERO));
    }

    private List<Field<BigDecimal>> sold() {
        return switch (this) {
            case PLACES ->
                    List.of(
                            DSL.sum(PLACE_SUM.SALES),
                            DSL.sum(PLACE_SUM.DISCOUNTS),
                            DSL.sum(PLACE_SUM.RETURNS),
                            DSL.sum(PLACE_SUM.COST),
                            DSL.sum(PLACE_SUM.UNKNOWN),
                            DSL.sum(PLACE_SUM.QUANTITY),
                            DSL.sum(PLACE_SUM.ORDERS));
            case DOCUMENTS -> {
                var sold = isSold();
                yield List.of(
                        DSL.sum(SALE.AMOUNT).filterWhere(sold),
                        DSL.sum(SALE.DISCOUNT).filterWhere(sold),
                        DSL.sum(SALE.AMOUNT).filterWhere(not(sold)),
                        less(SALE.COST, not(sold)),
                        number(SALE.COST.isNull()),
                        less(SALE.QUANTITY, not(sold)),
                        number(sold));
            }
            case SUMMED_LINES -> {
                var back = LINE_SUM.RETURNED.isTrue();
                yield List.of(
                        whole(LINE_SUM.AMOUNT, LINE_SUM.AMOUNT_REST, not(back)),
                        whole(LINE_SUM.DISCOUNT, LINE_SUM.DISCOUNT_REST, not(back)),
                        whole(LINE_SUM.AMOUNT, LINE_SUM.AMOUNT_REST, back),
                        whole(LINE_SUM.COST, LINE_SUM.COST_REST),
                        DSL.sum(LINE_SUM.UNKNOWN),
                        whole(LINE_SUM.QUANTITY, LINE_SUM.QUANTITY_REST),
                        inline(BigDecimal.ZERO));
            }
            case LINES -> {
                var back = SOLD_LINE.RETURNED.isTrue();
                yield List.of(
                        DSL.sum(SOLD_LINE.AMOUNT).filterWhere(not(back)),
                        DSL.sum(SOLD_LINE.LISTED.minus(SOLD_LINE.AMOUNT)).filterWhere(not(back)),
                        DSL.sum(SOLD_LINE.AMOUNT).filterWhere(back),
                        less(SOLD_LINE.COST, back),
                        number(SOLD_LINE.COST.isNull()),
                        less(SOLD_LINE.QUANTITY, back),
                        inline(BigDecimal.ZERO));
            }
            case CHARGES -> throw new IllegalStateException("direct costs are not sold");
        };
    }

    private static Field<BigDecimal> less(Field<BigDecimal> amount, Condition back) {
        var zero = inline(BigDecimal.ZERO);
        return coalesce(DSL.sum(amount).filterWhere(not(back)), zero)
                .minus(coalesce(DSL.sum(amount).filterWhere(back), zero));
    }

    private static Field<BigDecimal> number(Condition which) {
        return count().filterWhere(which).cast(BigDecimal.class);
    }

    private static Field<BigDecimal> whole(
            Field<Long> millionths, Field<BigDecimal> rest, Condition... which) {
        return coalesce(DSL.sum(millionths).filterWhere(which), inline(BigDecimal.ZERO))
                .times(inline(MILLIONTH))
                .plus(coalesce(DSL.sum(rest).filterWhere(which), inline(BigDecimal.ZERO)));
    }
}
