package org.vrazka.orders;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.vrazka.identity.CompanyDay;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether orders come when they were promised, and how late. */
final class DeliveryFields {
    /** Of what has come; empty when it was not late. */
    static final Field<Integer> DAYS_LATE =
            when(SALES_ORDER.DAYS_LATE.gt(inline(0)), SALES_ORDER.DAYS_LATE);

    /** What is still to come; the condition of the index sales_order_due. */
    private static final Condition EXPECTED =
            SALES_ORDER
                    .SHIPPED_ON
                    .isNull()
                    .and(SALES_ORDER.STATE.in(inline("CONFIRMED"), inline("SHIPPING")))
                    .and(SALES_ORDER.DOCUMENT.eq(inline("ORDER")));

    private DeliveryFields() {}

    enum Punctuality {
        ON_TIME,
        LATE,
        EXPECTED,
        OVERDUE;

        private Condition condition() {
            return switch (this) {
                case ON_TIME ->
                        SALES_ORDER
                                .SHIPPED_ON
                                .isNotNull()
                                .and(
                                        SALES_ORDER
                                                .DAYS_LATE
                                                .isNull()
                                                .or(SALES_ORDER.DAYS_LATE.le(0)));
                case LATE ->
                        SALES_ORDER.SHIPPED_ON.isNotNull().and(SALES_ORDER.DAYS_LATE.gt(inline(0)));
                case EXPECTED ->
                        DeliveryFields.EXPECTED.and(
                                SALES_ORDER
                                        .PROMISED_ON
                                        .isNull()
                                        .or(SALES_ORDER.PROMISED_ON.ge(CompanyDay.TODAY)));
                case OVERDUE ->
                        DeliveryFields.EXPECTED.and(SALES_ORDER.PROMISED_ON.lt(CompanyDay.TODAY));
            };
        }

        private Option option() {
            return new Option(name(), t("orders.delivery." + name()));
        }
    }

    /** Empty of drafts, returns and cancelled orders. */
    static FieldDef punctuality() {
        var said = when(Punctuality.LATE.condition(), val(Punctuality.LATE.name()));
        for (var one : Punctuality.values()) {
            said = said.when(one.condition(), val(one.name()));
        }
        var any = or(Arrays.stream(Punctuality.values()).map(Punctuality::condition).toList());
        return Fields.choice(
                        "delivery",
                        said,
                        () -> Arrays.stream(Punctuality.values()).map(Punctuality::option).toList())
                .about(Topic.DELIVERY)
                .found(
                        UnaryOperator.identity(),
                        codes -> codes.isEmpty() ? any.not() : found(codes));
    }

    private static Condition found(List<String> codes) {
        return or(
                Arrays.stream(Punctuality.values())
                        .filter(one -> codes.contains(one.name()))
                        .map(Punctuality::condition)
                        .toList());
    }
}
