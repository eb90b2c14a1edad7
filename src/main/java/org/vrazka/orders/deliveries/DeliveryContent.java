package org.vrazka.orders.deliveries;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody says of a delivery.
 *
 * @param day the actual one; null: today
 * @param number of the consignment note
 * @param reason why it is late or short
 * @param cause null: as the reason proposes
 */
record DeliveryContent(
        @Nullable LocalDate day,
        @Nullable String number,
        @Nullable String reason,
        @Nullable Cause cause,
        @Nullable String note,
        @Nullable List<PartContent> parts) {
    /**
     * So much of some goods.
     *
     * @param name when there is no product
     * @param quantity accepted; null: nothing
     * @param rejected taken back at the door; null: nothing
     * @param rejectCause null: as the reason proposes
     */
    record PartContent(
            @Nullable UUID product,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal rejected,
            @Nullable String rejectReason,
            @Nullable Cause rejectCause) {}
}
