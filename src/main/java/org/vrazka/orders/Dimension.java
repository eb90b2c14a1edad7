package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sales are told apart by. */
public enum Dimension {
    COUNTRY(SALE.COUNTRY),
    REGION(SALE.REGION),
    MARKET(SALE.MARKET_ID),
    MONTH(first("month")),
    QUARTER(first("quarter")),
    YEAR(first("year")),
    MANAGER(SALE.MANAGER_ID),
    PARTY(SALE.PARTY_KEY),
    STATE(SALES_ORDER.STATE);

    private final Field<?> key;

    Dimension(Field<?> key) {
        this.key = key;
    }

    private static Field<LocalDate> first(String part) {
        return DSL.field("date_trunc({0}, {1})::date", LocalDate.class, DSL.inline(part), SALE.DAY);
    }

    /** What facts are grouped by. */
    Field<?> key() {
        return key;
    }

    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }

    /** Its name in addresses and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return t("orders.dimension." + word());
    }

    public boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
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
