package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place that goods are delivered to, as it is typed and as it is kept.
 *
 * @param id null: a new one
 * @param region code, exact name or label of a place; other text is kept as it is
 * @param terms how to deliver there
 */
public record Site(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String region,
        @Nullable String contact,
        @Nullable String terms) {
    static final Site BLANK = new Site(null, null, null, null, null, null);

    boolean isBlank() {
        return isEmpty(name)
                && isEmpty(address)
                && isEmpty(region)
                && isEmpty(contact)
                && isEmpty(terms);
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public String words() {
        return Stream.of(name, address, region, contact, terms)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    Site at(@Nullable String place) {
        return new Site(id, name, address, place, contact, terms);
    }
}
