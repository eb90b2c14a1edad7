package org.vrazka.identity.teams;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Colleague;

import java.util.List;
import java.util.UUID;

/**
 * A team of the tree.
 *
 * @param depth how many teams lie above it
 * @param members who is in it, without those of the teams below
 */
public record Team(
        UUID id,
        @Nullable UUID parent,
        String name,
        @Nullable UUID head,
        @Nullable String headName,
        int depth,
        List<Colleague> members,
        int version) {}
