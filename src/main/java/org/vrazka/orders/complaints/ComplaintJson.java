package org.vrazka.orders.complaints;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
import org.vrazka.records.api.Versioned;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A complaint as programs get it.
 *
 * @param cost in the base currency; null: unknown, or not for who asks
 */
record ComplaintJson(
        UUID id,
        int version,
        LocalDate date,
        Link party,
        @Nullable Link order,
        @Nullable Link product,
        String goods,
        @Nullable BigDecimal quantity,
        @Nullable String lot,
        String defect,
        @Nullable Cause cause,
        @Nullable LocalDate deadline,
        ComplaintState state,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal cost,
        @Nullable Link manager,
        @Nullable String note,
        List<ExternalId> externalIds,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    static ComplaintJson of(Complaint complaint, List<ExternalId> externalIds) {
        return new ComplaintJson(
                complaint.id(),
                complaint.version(),
                complaint.day(),
                complaint.party(),
                complaint.order(),
                complaint.product(),
                complaint.title(),
                complaint.quantity(),
                complaint.lot(),
                complaint.defect(),
                complaint.cause(),
                complaint.deadline(),
                complaint.state(),
                complaint.decision(),
                complaint.decidedOn(),
                complaint.cost(),
                complaint.manager(),
                complaint.note(),
                externalIds,
                complaint.createdAt(),
                complaint.changedAt());
    }
}
