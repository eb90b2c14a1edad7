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
record Person(
        String issuer, String subject, String name, @Nullable String email, Set<String> groups) {}
