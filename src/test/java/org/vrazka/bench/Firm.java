package org.vrazka.bench;

import org.jspecify.annotations.Nullable;

/**
 * A counterparty as one person once entered it.
 *
 * @param truth firms with the same number are one in truth
 */
record Firm(
        int truth,
        String name,
        @Nullable String legalName,
        @Nullable String eik,
        @Nullable String vat,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable Integer region,
        @Nullable String address) {}
