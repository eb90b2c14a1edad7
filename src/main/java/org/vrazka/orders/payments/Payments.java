package org.vrazka.orders.payments;

import static org.jooq.Records.mapping;
import static org.vrazka.orders.db.Tables.PAYMENT;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.CurrentUser;
import org.vrazka.orders.Order;
import org.vrazka.orders.OrderShipping;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was paid for orders; the sum of it stands in the order. */
@Service
@Transactional
public class Payments {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 1_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final DSLContext db;
    private final Orders orders;
    private final OrderShipping locks;
    private final CurrentUser currentUser;
    private final Clock clock;

    Payments(
            DSLContext db,
            Orders orders,
            OrderShipping locks,
            CurrentUser currentUser,
            Clock clock) {
        this.db = db;
        this.orders = orders;
        this.locks = locks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A document with its payments, the first one first. */
    public record State(Order order, List<Payment> payments) {
        /** What it comes to, with VAT as far as that is known. */
        public BigDecimal whole() {
            return requireNonNullElse(order.sums().withVat(), order.sums().total())
                    .setScale(2, RoundingMode.HALF_UP);
        }

        public BigDecimal paid() {
            return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /**
         * What is neither paid nor taken back; below zero when more was paid. Returns round their
         * VAT each for itself: they never give back more than all.
         */
        public BigDecimal left() {
            return whole().subtract(paid()).subtract(order.debt().credited().min(whole()));
        }

        /** Whether money is asked for it, or was paid. */
        public boolean isShown() {
            return !payments.isEmpty() || takesMore();
        }

        public boolean takesMore() {
            return order.deletedAt() == null
                    && order.state() != OrderState.DRAFT
                    && order.state() != OrderState.CANCELLED;
        }

        public @Nullable LocalDate due() {
            return order.debt().due();
        }

        /** Whether it is known how far it is paid; of what came back whole nothing is asked for. */
        public boolean isKnown() {
            return !payments.isEmpty() || order.debt().left() != null || left().signum() <= 0;
        }

        public boolean isOverdue() {
            return order.debt().daysOverdue() != null;
        }
    }

    @Transactional(readOnly = true)
    public State of(UUID id) {
        var order = orders.get(id);
        var payments =
                db.select(
                                PAYMENT.ID,
                                PAYMENT.PAID_ON,
                                PAYMENT.AMOUNT,
                                PAYMENT.MEANS.convertFrom(Means::valueOf),
                                PAYMENT.NUMBER,
                                PAYMENT.NOTE)
                        .from(PAYMENT)
                        .where(PAYMENT.ORDER_ID.eq(id))
                        .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
                        .fetch(mapping(Payment::new));
        return new State(order, payments);
    }

    /** Of a document that is not in the trash. */
    @Transactional(readOnly = true)
    State live(UUID order) {
        var state = of(order);
        if (state.order().deletedAt() != null) {
            throw new NotFound("order", order);
        }
        return state;
    }

    /** Of a document that may be changed. */
    State toChange(UUID order) {
        orders.toChange(order);
        return of(order);
    }

    /**
     * @param version of the order
     * @throws org.vrazka.shared.Invalid with all that is wrong
     * @throws org.vrazka.shared.Stale when the order was changed meanwhile
     */
    Payment add(UUID order, int version, PaymentForm form) {
        locks.lock(order, version);
        var payment = read(form, of(order));
        db.insertInto(PAYMENT)
                .set(PAYMENT.ID, payment.id())
                .set(PAYMENT.ORDER_ID, order)
                .set(PAYMENT.PAID_ON, payment.date())
                .set(PAYMENT.AMOUNT, payment.amount())
                .set(PAYMENT.MEANS, payment.means().name())
                .set(PAYMENT.NUMBER, payment.number())
                .set(PAYMENT.NOTE, payment.note())
                .set(PAYMENT.CREATED_BY, currentUser.get().id())
                .execute();
        locks.touch(order);
        return payment;
    }

    private Payment read(PaymentForm form, State state) {
        var errors = new Errors("orders.error");
        errors.addUnless(state.takesMore(), "payment", "noPayment");
        var today = Format.today(clock);
        var day = errors.day("date", form.date(), FIRST_DAY, today);
        var typed = Clean.line(form.amount());
        var amount = Typed.decimal(requireNonNullElse(typed, ""));
        errors.addUnless(amount.isPresent(), "amount", typed == null ? "needed" : "number");
        errors.addUnless(amount.isEmpty() || amount.get().signum() > 0, "amount", "positive");
        errors.addUnless(amount.isEmpty() || amount.get().compareTo(MOST) < 0, "amount", "number");
        var means = Clean.line(form.means());
        var known = means == null ? Means.BANK : Means.of(means).orElse(null);
        errors.addUnless(known != null, "means", "choice");
        var number = errors.upTo(LONGEST_NUMBER, "number", Clean.line(form.number()));
        var note = errors.upTo(LONGEST_NOTE, "note", Clean.text(form.note()));
        errors.throwIfAny();
        return new Payment(
                Ids.next(),
                requireNonNullElse(day, today),
                amount.orElseThrow(),
                requireNonNullElse(known, Means.OTHER),
                number,
                note);
    }

    /** One that was written by mistake. */
    void delete(UUID order, int version, UUID payment) {
        locks.lock(order, version);
        int gone =
                db.deleteFrom(PAYMENT)
                        .where(PAYMENT.ID.eq(payment), PAYMENT.ORDER_ID.eq(order))
                        .execute();
        if (gone == 0) {
            throw new NotFound("payment", payment);
        }
        locks.touch(order);
    }
}
