package org.vrazka.directory;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Somebody as a directory vouches for him.
 *
 * @param issuer which directory
 * @param subject who he is there, for ever: names and addresses change hands
 * @param email null: none that the directory has verified
 */
public record Person(
        String issuer, String subject, String name, @Nullable String email, Set<String> groups) {
    /** Who he is, in one text. */
    String key() {
        return issuer + "\n" + subject;
    }

    /** Only who he is. */
    static Person ofKey(String key) {
        var parts = key.split("\n", 2);
        return new Person(parts[0], parts[1], "", null, Set.of());
    }
}
