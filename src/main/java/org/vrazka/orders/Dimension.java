package org.vrazka.orders;

import static org.jooq.impl.DSL.coalesce;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.shared.web.Text.t;

import static java.util.Objects.requireNonNull;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.db.Tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sales and refusals are told apart by. */
public enum Dimension {
    /** How it came to nothing. */
    LOSS,
    /** The top of the tree that a reason is in. */
    GROUP,
    REASON,
    CAUSE,
    PRODUCT,
    COUNTRY,
    REGION,
    MARKET,
    MONTH,
    QUARTER,
    YEAR,
    MANAGER,
    PARTY,
    /** Of the customer, as it is today: A, B, C. */
    CLASS,
    /** Of the customer, as it is today. */
    STATUS,
    /** Of the order. */
    STATE,
    /** Of the manager, as it is today. */
    TEAM,
    /** Of the manager, as it was when he became the manager of the document. */
    TEAM_THEN,
    PRODUCT_GROUP;

    public static final Set<Dimension> OF_SALES =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            COUNTRY, REGION, MARKET, MONTH, QUARTER, YEAR, MANAGER, PARTY, STATE));
    public static final Set<Dimension> OF_REFUSALS =
            Collections.unmodifiableSet(
                    EnumSet.complementOf(EnumSet.of(STATE, TEAM, TEAM_THEN, PRODUCT_GROUP)));

    /** Those that a refused line has and an order as a whole has not. */
    private static final Set<Dimension> OF_LINES = EnumSet.of(LOSS, GROUP, REASON, CAUSE, PRODUCT);

    /** What the facts of a table are grouped by; other tables it needs are joined. */
    public Field<?> key(Table<?> facts) {
        return switch (this) {
            case LOSS -> Tables.LOSS.KIND;
            case GROUP -> coalesce(Above.SECOND.CODE, reasonCode(Above.FIRST.CODE));
            case REASON -> reasonCode(REFUSAL_REASON.CODE);
            case CAUSE -> Tables.LOSS.CAUSE;
            case PRODUCT -> Tables.LOSS.PRODUCT_KEY;
            case COUNTRY -> of(facts, SALE.COUNTRY);
            case REGION -> of(facts, SALE.REGION);
            case MARKET -> of(facts, SALE.MARKET_ID);
            case MONTH, QUARTER, YEAR -> first(of(facts, SALE.DAY));
            case MANAGER -> of(facts, SALE.MANAGER_ID);
            case PARTY -> of(facts, SALE.PARTY_KEY);
            case CLASS -> PARTY_LIST.ABC;
            case STATUS -> PARTY_LIST.STATUS;
            case STATE -> SALES_ORDER.STATE;
            case TEAM -> USER_ACCOUNT.TEAM_ID;
            case TEAM_THEN -> of(facts, SALE.TEAM_ID);
            case PRODUCT_GROUP -> org.vrazka.products.db.Tables.PRODUCT.GROUP_ID;
        };
    }

    /** The reasons that a reason is part of. */
    public static final class Above {
        public static final org.vrazka.orders.db.tables.RefusalReason FIRST =
                REFUSAL_REASON.as("above");
        public static final org.vrazka.orders.db.tables.RefusalReason SECOND =
                REFUSAL_REASON.as("top");

        private Above() {}
    }

    /** What is on no list is told apart by what documents say. */
    private static Field<String> reasonCode(Field<String> code) {
        return code.equals(REFUSAL_REASON.CODE)
                ? coalesce(REFUSAL_REASON.CODE, Tables.LOSS.REASON)
                : coalesce(code, REFUSAL_REASON.CODE, Tables.LOSS.REASON);
    }

    private static <T> Field<T> of(Table<?> facts, Field<T> column) {
        return requireNonNull(facts.field(column));
    }

    /** Of a time: the first day of the group that a day is in. */
    public Field<LocalDate> first(Field<LocalDate> day) {
        return DSL.field("date_trunc({0}, {1})::date", LocalDate.class, DSL.inline(word()), day);
    }

    /**
     * Up to two that a page was asked for.
     *
     * @param usual when nothing was asked
     */
    public static List<Dimension> chosen(
            @Nullable List<String> words, Set<Dimension> among, Dimension usual) {
        return words == null
                ? List.of(usual)
                : words.stream()
                        .map(word -> of(word, among))
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(2)
                        .toList();
    }

    public static Optional<Dimension> of(String word, Set<Dimension> among) {
        return Arrays.stream(values())
                .filter(among::contains)
                .filter(d -> d.word().equals(word))
                .findFirst();
    }

    /** Its name in addresses and in the API. */
    public String word() {
        return switch (this) {
            case PRODUCT_GROUP -> "productGroup";
            case TEAM_THEN -> "teamThen";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** Its field in the list of orders. */
    public String field() {
        return switch (this) {
            case GROUP, REASON -> "refusalReason";
            case CAUSE -> "refusalCause";
            case PRODUCT -> "refusedProduct";
            case CLASS -> "customerClass";
            case STATUS -> "customerStatus";
            case TEAM -> "managerTeam";
            case TEAM_THEN -> "team";
            default -> word();
        };
    }

    public String label() {
        return t("orders.dimension." + word());
    }

    public boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    public boolean isOfLines() {
        return OF_LINES.contains(this);
    }

    public boolean isOfCustomers() {
        return this == CLASS || this == STATUS;
    }

    /** How many months one group of a time spans. */
    int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            default -> throw new IllegalStateException(name());
        };
    }
}
