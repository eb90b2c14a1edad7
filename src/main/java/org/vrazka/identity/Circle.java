package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose records are within somebody's reach.
 *
 * @param absent those whom he stands in for today
 * @param teams the team that he is in, and those that he heads
 * @param below the same with all teams below them
 */
public record Circle(Owner self, List<Absent> absent, List<UUID> teams, List<UUID> below) {
    /** Somebody who owns records, and the team that they count to. */
    public record Owner(UUID id, @Nullable UUID team) {
        boolean isOutside(List<UUID> teams) {
            return team == null || !teams.contains(team);
        }
    }

    /** A colleague who is away, until this day inclusive. */
    public record Absent(Owner owner, String name, LocalDate until) {}

    /** Of somebody who is in no team. */
    public static Circle alone(UUID user) {
        return new Circle(new Owner(user, null), List.of(), List.of(), List.of());
    }

    /** As if he stood in for nobody. */
    Circle withoutAbsent() {
        return new Circle(self, List.of(), teams, below);
    }

    /** Himself, and those whom he stands in for. */
    List<UUID> people() {
        return owners().map(Owner::id).toList();
    }

    /** These teams, himself, and those whom he stands in for. */
    List<UUID> with(List<UUID> these) {
        return Stream.concat(these.stream(), owners().map(Owner::id)).toList();
    }

    /** Those of them whose records do not count to any of these teams. */
    List<UUID> peopleOutside(List<UUID> these) {
        return owners().filter(owner -> owner.isOutside(these)).map(Owner::id).toList();
    }

    /** The absent ones among these. */
    List<UUID> absentOutside(List<UUID> these) {
        return peopleOutside(these).stream().filter(one -> !one.equals(self.id())).toList();
    }

    private Stream<Owner> owners() {
        return Stream.concat(Stream.of(self), absent.stream().map(Absent::owner));
    }
}
