package org.vrazka.secondfactor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which second factors a user has.
 *
 * @param appSince since when an app shows codes for him; null: none does
 * @param recoveryCodes how many of them are left
 */
public record Factors(@Nullable Instant appSince, int recoveryCodes) {
    public boolean isEmpty() {
        return appSince == null;
    }
}
