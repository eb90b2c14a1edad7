package org.vrazka.orders;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Option;
import org.vrazka.records.ReadyView;
import org.vrazka.records.Topic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** How far orders are paid, until when they should be, and what is left. */
@Component
class PaymentFields {
    static final ReadyView OVERDUE =
            new ReadyView(
                    "orders.view.overdue",
                    ListQuery.of("daysOverdue=gt=0")
                            .withSort("due")
                            .withColumns(
                                    List.of(
                                            "number",
                                            "date",
                                            "party",
                                            "total",
                                            "left",
                                            "due",
                                            "daysOverdue",
                                            "manager")));

    private final Owed owed;

    PaymentFields(Owed owed) {
        this.owed = owed;
    }

    private enum State {
        UNPAID,
        PARTLY,
        PAID;

        private Option option() {
            return new Option(name(), t("orders.payment." + name()));
        }
    }

    /** As the company keeps payments today. */
    List<FieldDef> all() {
        return Topic.PAYMENT.of(
                List.of(
                        Fields.money("paid", SALES_ORDER.PAID, SALES_ORDER.CURRENCY),
                        Fields.money("credited", SALES_ORDER.CREDITED, SALES_ORDER.CURRENCY),
                        state(),
                        Fields.date("due", SALES_ORDER.DUE_ON),
                        Fields.money("left", owed.left(), SALES_ORDER.CURRENCY).only(owed.known()),
                        Fields.number("daysOverdue", owed.daysOverdue()).only(owed.known())));
    }

    /** Of documents without any payment nobody knows it, unless payments are kept here. */
    private FieldDef state() {
        Field<String> none = inline((String) null);
        var said = when(condition(State.UNPAID), val(State.UNPAID.name()));
        for (var state : List.of(State.PARTLY, State.PAID)) {
            said = said.when(condition(state), val(state.name()));
        }
        return Fields.choice("payment", said.otherwise(none), PaymentFields::options)
                .found(UnaryOperator.identity(), this::found);
    }

    private static List<Option> options() {
        return Arrays.stream(State.values()).map(State::option).toList();
    }

    private Condition condition(State state) {
        var some = SALES_ORDER.PAID.gt(inline(BigDecimal.ZERO));
        return switch (state) {
            case UNPAID -> owed.unpaid();
            case PARTLY -> some.and(Owed.SETTLED.lt(Owed.WHOLE));
            case PAID -> some.and(Owed.SETTLED.ge(Owed.WHOLE));
        };
    }

    private Condition found(List<String> codes) {
        var any = codes.isEmpty() ? Arrays.stream(State.values()).map(State::name).toList() : codes;
        var met =
                or(
                        Arrays.stream(State.values())
                                .filter(state -> any.contains(state.name()))
                                .map(this::condition)
                                .toList());
        return codes.isEmpty() ? met.not() : met;
    }
}
