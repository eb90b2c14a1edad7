package org.vrazka.orders.complaints;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.ComplaintRecord;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** Makes a row of what was typed about a complaint, or says all that is wrong with it. */
@Component
class ComplaintChecks {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 10_000;

    private final Scope scope;
    private final ComplaintGoods goods;
    private final Clock clock;

    ComplaintChecks(Scope scope, ComplaintGoods goods, Clock clock) {
        this.scope = scope;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Writes the form into a row.
     *
     * @param before null: a new one
     */
    void apply(ComplaintForm form, ComplaintRecord row, @Nullable Complaint before) {
        var errors = new Errors("complaints.error");
        var today = Format.today(clock);
        row.setDay(requireNonNullElse(day("day", form.day(), errors), today));
        errors.addUnless(!row.getDay().isAfter(today), "day", "future");
        goods.apply(form, row, before, errors);
        row.setQuantity(number(form.quantity(), "quantity", errors));
        errors.addUnless(
                row.getQuantity() == null || row.getQuantity().signum() > 0,
                "quantity",
                "positive");
        row.setLot(errors.upTo(LONGEST_LINE, "lot", Clean.line(form.lot())));
        var defect = errors.upTo(LONGEST_TEXT, "defect", Clean.text(form.defect()));
        errors.addUnless(defect != null, "defect", "needed");
        row.setDefect(requireNonNullElse(defect, ""));
        var cause = Clean.line(form.cause());
        errors.addUnless(cause == null || Cause.of(cause).isPresent(), "cause", "choice");
        row.setCause(cause);
        decision(form, row, today, errors);
        cost(form, row, errors);
        row.setNote(errors.upTo(LONGEST_TEXT, "note", Clean.text(form.note())));
        errors.throwIfAny();
    }

    private static void decision(
            ComplaintForm form, ComplaintRecord row, LocalDate today, Errors errors) {
        row.setDeadline(day("deadline", form.deadline(), errors));
        errors.addUnless(
                row.getDeadline() == null || !row.getDeadline().isBefore(row.getDay()),
                "deadline",
                "before");
        var decision = Clean.line(form.decision());
        errors.addUnless(
                decision == null || Decision.of(decision).isPresent(), "decision", "choice");
        row.setDecision(decision);
        var on = day("decidedOn", form.decidedOn(), errors);
        row.setDecidedOn(decision == null ? null : requireNonNullElse(on, today));
        errors.addUnless(
                row.getDecidedOn() == null || !row.getDecidedOn().isBefore(row.getDay()),
                "decidedOn",
                "before");
        errors.addUnless(
                row.getDecidedOn() == null || !row.getDecidedOn().isAfter(today),
                "decidedOn",
                "future");
    }

    /** Who may not see costs leaves them as they are. */
    private void cost(ComplaintForm form, ComplaintRecord row, Errors errors) {
        if (scope.showsCosts(Kind.ORDERS)) {
            row.setCost(number(form.cost(), "cost", errors));
            errors.addUnless(
                    row.getCost() == null || row.getCost().signum() >= 0, "cost", "notNegative");
        } else {
            errors.addUnless(Clean.line(form.cost()) == null, "cost", "hidden");
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text, String field, Errors errors) {
        var typed = Clean.line(text);
        if (typed == null) {
            return null;
        }
        var number = Typed.decimal(typed);
        errors.addUnless(number.isPresent(), field, "number");
        return number.orElse(null);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, Errors errors) {
        return errors.day(field, typed, FIRST_DAY, LAST_DAY);
    }
}
