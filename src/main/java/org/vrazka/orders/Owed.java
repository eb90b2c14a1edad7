package org.vrazka.orders;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Company;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is still to be paid of orders whose payments are known: of those that some payment is known
 * of, and of all since the company keeps payments here. Nobody knows it of others.
 */
@Component
public class Owed {
    /** With VAT, as far as that is known. */
    static final Field<BigDecimal> WHOLE =
            field(
                    "round({0} + coalesce({1}, 0), 2)",
                    BigDecimal.class, SALES_ORDER.TOTAL, SALES_ORDER.VAT);

    /** Paid, or taken back and not paid back. */
    static final Field<BigDecimal> SETTLED = SALES_ORDER.PAID.plus(SALES_ORDER.CREDITED);

    /** The condition of the index sales_order_unpaid, and that not all of the rest came back. */
    private static final Condition OPEN =
            SALES_ORDER
                    .DOCUMENT
                    .eq(inline("ORDER"))
                    .and(
                            SALES_ORDER.STATE.in(
                                    inline("CONFIRMED"), inline("SHIPPING"), inline("COMPLETED")))
                    .and(SALES_ORDER.DELETED_AT.isNull())
                    .and(SALES_ORDER.PAID.lt(WHOLE))
                    .and(SETTLED.lt(WHOLE));

    private static final Condition IN_PART = SALES_ORDER.PAID.gt(inline(BigDecimal.ZERO));

    private final DSLContext db;
    private final Companies companies;
    private final Scope scope;

    Owed(DSLContext db, Companies companies, Scope scope) {
        this.db = db;
        this.companies = companies;
        this.scope = scope;
    }

    /** Of which nothing was paid, and that is known. */
    Condition unpaid() {
        var since = companies.find().map(Company::paymentsSince).orElse(null);
        return since == null
                ? falseCondition()
                : OPEN.and(SALES_ORDER.ORDERED_ON.ge(inline(since)))
                        .and(SALES_ORDER.PAID.eq(inline(BigDecimal.ZERO)));
    }

    Condition known() {
        return OPEN.and(IN_PART).or(unpaid());
    }

    private Condition overdue() {
        return known().and(SALES_ORDER.DUE_ON.lt(inline(companies.today())));
    }

    /** In the currency of the order; null: nothing, or nobody knows. */
    Field<BigDecimal> left() {
        return when(known(), WHOLE.minus(SETTLED));
    }

    /** Null: it is not, or nobody knows. */
    Field<Integer> daysOverdue() {
        return when(overdue(), days());
    }

    private Field<Integer> days() {
        return field("{0} - {1}", Integer.class, inline(companies.today()), SALES_ORDER.DUE_ON);
    }

    /**
     * What a customer should have paid by now.
     *
     * @param sum in the base currency
     * @param days since the oldest of it was due
     */
    public record Overdue(BigDecimal sum, int orders, int days) {}

    /** Of the orders that who asks may see; null: nothing. */
    @Nullable Overdue of(UUID party) {
        return db.select(sum(WHOLE.minus(SETTLED).times(SALES_ORDER.RATE)), count(), max(days()))
                .from(SALES_ORDER)
                .where(
                        SALES_ORDER.PARTY_ID.eq(party),
                        overdue(),
                        scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                .having(count().gt(inline(0)))
                .fetchOne(found -> new Overdue(found.value1(), found.value2(), found.value3()));
    }
}
