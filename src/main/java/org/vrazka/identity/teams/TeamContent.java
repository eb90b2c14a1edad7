package org.vrazka.identity.teams;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/** What can be said of a team: whoever is named as a member leaves the team that he was in. */
public record TeamContent(
        String name, @Nullable UUID parent, @Nullable UUID head, Set<UUID> members) {
    /** Nobody's reach changes by it. */
    boolean standsAlone() {
        return parent == null && head == null && members.isEmpty();
    }
}
