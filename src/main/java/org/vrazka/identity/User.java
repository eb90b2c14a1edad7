package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A signed-in person, as rights and pages need to know him. */
public record User(
        UUID id, String name, Rights rights, Circle circle, String language, String theme) {

    /** The same person with fewer rights. */
    User with(Rights fewer) {
        return new User(id, name, fewer, circle, language, theme);
    }

    /** Whose records of a kind are within his reach; nobody stands in for another's account. */
    Circle circle(Kind kind) {
        return kind == Kind.USERS ? circle.withoutAbsent() : circle;
    }

    /** The absent colleagues whose records of a kind only a deputy of theirs could reach so. */
    public List<UUID> reachesAsDeputyOf(Kind kind, Action action) {
        var near = circle(kind);
        return switch (rights.reach(kind, action)) {
            case OWN -> near.absentOutside(List.of());
            case TEAM -> near.absentOutside(near.teams());
            case TEAM_AND_BELOW -> near.absentOutside(near.below());
            case ALL, NONE -> List.of();
        };
    }

    /** For whom he does this to a record of this owner; null: he needs nobody's absence for it. */
    public @Nullable UUID standsInFor(Kind kind, Action action, @Nullable UUID owner) {
        return owner != null && reachesAsDeputyOf(kind, action).contains(owner) ? owner : null;
    }
}
