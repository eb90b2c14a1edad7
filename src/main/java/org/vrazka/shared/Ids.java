package org.vrazka.shared;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the ids of records: UUID version 7 (RFC 9562), so that new rows lie together in an index.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    /** The id that a text is, which somebody has typed or sent; empty when it is none. */
    public static Optional<UUID> read(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
