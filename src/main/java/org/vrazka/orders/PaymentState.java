package org.vrazka.orders;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.Field;

import java.math.BigDecimal;

/** How far documents are paid of which some payment is known; of others nobody knows it. */
enum PaymentState {
    PARTLY,
    PAID;

    /** What it comes to with VAT, as far as that is known, against its payments. */
    static final Field<String> COLUMN =
            when(SALES_ORDER.PAID.eq(BigDecimal.ZERO), inline((String) null))
                    .when(
                            SALES_ORDER.PAID.ge(
                                    round(
                                            SALES_ORDER.TOTAL.add(
                                                    coalesce(SALES_ORDER.VAT, BigDecimal.ZERO)),
                                            2)),
                            val(PAID.name()))
                    .otherwise(val(PARTLY.name()));
}
