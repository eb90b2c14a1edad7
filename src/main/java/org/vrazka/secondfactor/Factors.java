package org.vrazka.secondfactor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Which second factors a user has.
 *
 * @param appSince since when an app shows codes for him; null: none does
 * @param passkeys what signs in alone
 * @param recoveryCodes how many of them are left
 */
public record Factors(@Nullable Instant appSince, List<Passkey> passkeys, int recoveryCodes) {
    public boolean isEmpty() {
        return appSince == null && passkeys.isEmpty();
    }
}
