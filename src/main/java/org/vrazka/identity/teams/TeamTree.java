package org.vrazka.identity.teams;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Puts teams in the order in which a tree is read. */
final class TeamTree {
    private final List<Team> teams;
    private final List<Team> read = new ArrayList<>();

    private TeamTree(List<Team> teams) {
        this.teams = teams;
    }

    /** Each team before those below it, brothers as they come. */
    static List<Team> of(List<Team> teams) {
        var tree = new TeamTree(teams);
        tree.read(null, 0);
        return tree.read;
    }

    private void read(@Nullable UUID parent, int depth) {
        for (var team : teams) {
            if (Objects.equals(team.parent(), parent)) {
                read.add(
                        new Team(
                                team.id(),
                                team.parent(),
                                team.name(),
                                team.head(),
                                team.headName(),
                                depth,
                                team.members(),
                                team.version()));
                read(team.id(), depth + 1);
            }
        }
    }
}
