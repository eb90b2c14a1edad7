package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.Phone;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person who was found, with what tells him from others of the same name.
 *
 * @param party where he is, if who asks may see it
 */
public record ContactHit(
        UUID id,
        String name,
        @Nullable String party,
        @Nullable String phone,
        @Nullable String email) {
    /** Where he is, and how he is reached. */
    public String note() {
        return Stream.of(party, phone == null ? null : new Phone(phone).spaced(), email)
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(", "));
    }
}
