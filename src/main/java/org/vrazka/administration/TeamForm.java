package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Colleague;
import org.vrazka.identity.teams.Group;
import org.vrazka.identity.teams.Team;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A team or a group as typed; a group has neither parent nor head. */
public record TeamForm(String name, String parent, String head, List<String> members, int version) {
    private static final UUID NOBODY = new UUID(0, 0);

    public TeamForm {
        name = Objects.requireNonNullElse(name, "");
        parent = Objects.requireNonNullElse(parent, "");
        head = Objects.requireNonNullElse(head, "");
        members = List.copyOf(Objects.requireNonNullElse(members, List.of()));
    }

    static TeamForm empty() {
        return new TeamForm("", "", "", List.of(), 0);
    }

    static TeamForm of(Team team) {
        return new TeamForm(
                team.name(),
                text(team.parent()),
                text(team.head()),
                ids(team.members()),
                team.version());
    }

    static TeamForm of(Group group) {
        return new TeamForm(group.name(), "", "", ids(group.members()), group.version());
    }

    public boolean has(Colleague colleague) {
        return members.contains(colleague.id().toString());
    }

    TeamForm at(int version) {
        return new TeamForm(name, parent, head, members, version);
    }

    TeamContent content() {
        return new TeamContent(name, id(parent), id(head), people());
    }

    Set<UUID> people() {
        return members.stream().map(TeamForm::id).collect(Collectors.toSet());
    }

    private static List<String> ids(List<Colleague> people) {
        return people.stream().map(one -> one.id().toString()).toList();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** What is no id is the id of nobody, and refused as such. */
    private static @Nullable UUID id(String typed) {
        return typed.isBlank() ? null : Ids.read(typed).orElse(NOBODY);
    }
}
