package org.vrazka.orders.deliveries;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What was brought to a customer at once.
 *
 * @param day the actual one
 * @param number of the consignment note
 * @param reason why it was late or short
 */
public record Delivery(
        UUID id,
        LocalDate day,
        @Nullable String number,
        @Nullable String reason,
        @Nullable Cause cause,
        @Nullable String note,
        List<Part> parts) {
    /**
     * So much of some goods.
     *
     * @param quantity accepted
     * @param rejected taken back at the door: still to deliver, or to be refused
     */
    public record Part(
            @Nullable UUID product,
            String name,
            BigDecimal quantity,
            BigDecimal rejected,
            @Nullable String rejectReason,
            @Nullable Cause rejectCause) {}

    /** Days after the promised one; 0 when it was in time, or nothing was promised. */
    public long daysLate(@Nullable LocalDate promised) {
        return promised == null || !day.isAfter(promised)
                ? 0
                : ChronoUnit.DAYS.between(promised, day);
    }
}
