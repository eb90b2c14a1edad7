package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A place where a user is signed in, as he sees it in his list.
 *
 * @param id of its row, which opens nothing
 * @param since when he signed in
 * @param seen when it was last used, to the minute
 * @param here the one that asks
 */
public record OpenSession(
        String id,
        @Nullable String browser,
        @Nullable String address,
        Instant since,
        Instant seen,
        boolean here) {
    static final String BROWSER = "browser";
    static final String ADDRESS = "address";
}
