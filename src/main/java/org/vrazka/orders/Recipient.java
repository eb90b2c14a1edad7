package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Where goods go and who takes them.
 *
 * @param site a delivery site of the party; null: none of them
 * @param contact who ordered, or who is asked for
 * @param person one of the party's contacts; null: whoever is called so
 */
public record Recipient(@Nullable UUID site, @Nullable String contact, @Nullable UUID person) {
    static final Recipient NONE = new Recipient(null, null, null);
}
