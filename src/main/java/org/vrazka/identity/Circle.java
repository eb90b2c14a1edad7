package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Whose records are within somebody's reach.
 *
 * @param owners himself, and those whom he stands in for today
 * @param teams the team that he is in, and those that he heads
 * @param below the same with all teams below them
 */
public record Circle(List<Owner> owners, List<UUID> teams, List<UUID> below) {
    /** Somebody who owns records, and the team that they count to. */
    public record Owner(UUID id, @Nullable UUID team) {}

    /** Of somebody who is in no team. */
    public static Circle alone(UUID user) {
        return new Circle(List.of(new Owner(user, null)), List.of(), List.of());
    }

    List<UUID> people() {
        return owners.stream().map(Owner::id).toList();
    }

    /** The owners whose records do not count to any of these teams. */
    List<UUID> peopleOutside(List<UUID> these) {
        return owners.stream()
                .filter(owner -> owner.team() == null || !these.contains(owner.team()))
                .map(Owner::id)
                .toList();
    }
}
