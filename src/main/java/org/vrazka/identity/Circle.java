package org.vrazka.identity;

import java.util.List;
import java.util.UUID;

/**
 * Whose records are within somebody's reach.
 *
 * @param owners himself, and those whom he stands in for today
 * @param teams the team that he is in, and those that he heads
 * @param below the same with all teams below them
 */
public record Circle(List<UUID> owners, List<UUID> teams, List<UUID> below) {
    /** Of somebody who is in no team. */
    public static Circle alone(UUID user) {
        return new Circle(List.of(user), List.of(), List.of());
    }
}
