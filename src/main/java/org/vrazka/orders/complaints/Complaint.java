package org.vrazka.orders.complaints;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a customer complains of.
 *
 * @param order whose goods they are; null: of none, or of one that who asks may not see
 * @param product null: on no list
 * @param title the goods, as the order calls them
 * @param deadline until which it must be decided
 * @param cost what it cost us, in the base currency; null: unknown, or not for who asks
 * @param manager of the order, or else of the customer, when it was written
 */
public record Complaint(
        UUID id,
        int version,
        LocalDate day,
        Link party,
        @Nullable Link order,
        @Nullable Link product,
        String title,
        @Nullable BigDecimal quantity,
        @Nullable String lot,
        String defect,
        @Nullable Cause cause,
        @Nullable LocalDate deadline,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal cost,
        @Nullable Link manager,
        @Nullable String note,
        ComplaintState state,
        Instant createdAt,
        Instant changedAt) {
    public String href() {
        return "/complaints/" + id;
    }

    @Nullable UUID managerId() {
        return manager == null ? null : manager.id();
    }
}
