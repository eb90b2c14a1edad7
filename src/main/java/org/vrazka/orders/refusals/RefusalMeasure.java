package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.LOSS_SUM;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.vrazka.orders.Loss;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much was refused. */
public enum RefusalMeasure {
    /** In the base currency; null when nobody knows what any of it was worth. */
    REFUSED,
    /** Refused, of what was ordered and refused in all; null when nothing was. */
    SHARE,
    LINES,
    QUANTITY,
    ORDERS,
    /** How many of the lines no order asked for. */
    UNMET,
    /** Lines of which nobody knows the worth; they are in no sum of money. */
    UNPRICED;

    /** Those that a page always shows. */
    public static final List<RefusalMeasure> USUAL =
            List.of(REFUSED, SHARE, LINES, QUANTITY, ORDERS);

    /** Its name in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RefusalMeasure> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    public String label() {
        return t("orders.refusals." + word());
    }

    /** Of facts; null where nobody knows the worth of any. */
    Field<?> ofFacts() {
        return switch (this) {
            case REFUSED -> DSL.sum(LOSS.AMOUNT);
            case QUANTITY -> DSL.sum(LOSS.QUANTITY);
            case LINES -> number(count());
            case ORDERS -> number(countDistinct(LOSS.ORDER_KEY));
            case UNMET -> number(count().filterWhere(LOSS.KIND.eq(inline(Loss.UNMET.name()))));
            case UNPRICED -> number(count().filterWhere(LOSS.AMOUNT.isNull()));
            case SHARE -> throw new IllegalStateException("divided, not summed");
        };
    }

    /** Of a sum by month: none of it is unmet demand, and the worth of all is known. */
    Field<?> ofSums() {
        return switch (this) {
            case REFUSED -> LOSS_SUM.AMOUNT;
            case QUANTITY -> LOSS_SUM.QUANTITY;
            case LINES -> number(LOSS_SUM.LINES);
            case ORDERS -> number(LOSS_SUM.ORDERS);
            case UNMET, UNPRICED -> inline(0L);
            case SHARE -> throw new IllegalStateException("divided, not summed");
        };
    }

    private static Field<Long> number(Field<Integer> number) {
        return number.cast(Long.class);
    }

    /** As the page prints it. */
    public String show(BigDecimal value, String currency) {
        return switch (this) {
            case REFUSED -> Format.money(value, currency);
            case SHARE -> Format.percent(value);
            case QUANTITY -> Format.exact(value);
            case LINES, ORDERS, UNMET, UNPRICED -> Format.number(value.longValue());
        };
    }

    /** As the API prints it. */
    String plain(BigDecimal value) {
        return switch (this) {
            case REFUSED -> value.setScale(2, RoundingMode.HALF_UP).toPlainString();
            case SHARE -> value.setScale(4, RoundingMode.HALF_UP).toPlainString();
            case QUANTITY -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            case LINES, ORDERS, UNMET, UNPRICED -> value.toBigInteger().toString();
        };
    }
}
