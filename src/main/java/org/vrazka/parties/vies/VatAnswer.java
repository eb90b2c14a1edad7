package org.vrazka.parties.vies;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What VIES said about a number.
 *
 * @param name of whom it is, where the country tells
 * @param consultation the number of the inquiry, proof of having asked; null: the company has no
 *     number of its own
 */
public record VatAnswer(
        String number,
        boolean valid,
        @Nullable String name,
        @Nullable String address,
        @Nullable String consultation,
        Instant answeredAt) {}
