package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.LOSS;
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

    Field<BigDecimal> sum() {
        return switch (this) {
            case REFUSED ->
                    when(count().eq(0), inline(BigDecimal.ZERO)).otherwise(DSL.sum(LOSS.AMOUNT));
            case QUANTITY -> coalesce(DSL.sum(LOSS.QUANTITY), inline(BigDecimal.ZERO));
            case LINES -> count().cast(BigDecimal.class);
            case ORDERS -> countDistinct(LOSS.ORDER_KEY).cast(BigDecimal.class);
            case UNMET ->
                    count().filterWhere(LOSS.KIND.eq(Loss.UNMET.name())).cast(BigDecimal.class);
            case UNPRICED -> count().filterWhere(LOSS.AMOUNT.isNull()).cast(BigDecimal.class);
            case SHARE -> throw new IllegalStateException("divided, not summed");
        };
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
