package org.vrazka.directory;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Sealed;

/**
 * The OpenID provider at which people of the company have their accounts.
 *
 * @param label what the button on the page of sign-in calls it
 * @param secret null: it knows us by PKCE alone
 * @param groupClaim where it names a person's groups
 * @param ownNetwork its host may be an inner one
 * @param secondFactor ours is asked for too
 */
record Provider(
        String label,
        String issuer,
        String clientId,
        @Nullable Sealed secret,
        @Nullable String groupClaim,
        boolean ownNetwork,
        boolean secondFactor) {
    @Override
    public String toString() {
        return issuer;
    }
}
