package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The firm that works with this Vrazka.
 *
 * @param currency the base currency: reports and classes count in it
 * @param language what new users are spoken to in, "bg" or "en"
 * @param zone where its days begin
 * @param demo a made-up firm to look round in
 * @param paymentsSince from which day on what customers pay is kept here: an order from then on
 *     without a payment is unpaid; null: of such an order nothing is known
 */
public record Company(
        String name,
        String currency,
        String language,
        ZoneId zone,
        boolean demo,
        @Nullable LocalDate paymentsSince) {}
