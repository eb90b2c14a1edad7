package org.vrazka.orders.complaints;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.ExternalId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What programs send about a complaint.
 *
 * @param date absent: today
 * @param party absent: the customer of the order
 * @param product of the order's lines, if there is an order
 * @param goods in words, when there is no product
 * @param decidedOn absent: today, when there is a decision
 * @param cost in the base currency; for who may see costs
 */
record ComplaintContent(
        @Nullable LocalDate date,
        @Nullable UUID party,
        @Nullable UUID order,
        @Nullable UUID product,
        @Nullable String goods,
        @Nullable BigDecimal quantity,
        @Nullable String lot,
        @Nullable String defect,
        @Nullable Cause cause,
        @Nullable LocalDate deadline,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal cost,
        @Nullable String note,
        @Nullable List<ExternalId> externalIds) {
    /** What can be changed of it, as a program would send it whole. */
    static ComplaintContent of(Complaint complaint, List<ExternalId> externalIds) {
        return new ComplaintContent(
                complaint.day(),
                complaint.party().id(),
                complaint.order() == null ? null : complaint.order().id(),
                complaint.product() == null ? null : complaint.product().id(),
                complaint.title(),
                complaint.quantity(),
                complaint.lot(),
                complaint.defect(),
                complaint.cause(),
                complaint.deadline(),
                complaint.decision(),
                complaint.decidedOn(),
                complaint.cost(),
                complaint.note(),
                externalIds);
    }

    ComplaintForm form() {
        return new ComplaintForm(
                text(date),
                text(party),
                null,
                text(order),
                product == null ? goods : product.toString(),
                plain(quantity),
                lot,
                defect,
                text(cause),
                text(deadline),
                text(decision),
                text(decidedOn),
                plain(cost),
                note);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
