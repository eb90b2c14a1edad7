package org.vrazka.directory;

import org.springframework.stereotype.Component;
import org.vrazka.identity.DirectoryUsers;
import org.vrazka.identity.RoleName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of a form that say which groups give which role. */
@Component
class GroupForms {
    private static final String FIELD = "groups-";
    static final String FIELDS = FIELD + "[0-9a-f-]{36}";

    private final GroupRoles groupRoles;
    private final DirectoryUsers directoryUsers;

    GroupForms(GroupRoles groupRoles, DirectoryUsers directoryUsers) {
        this.groupRoles = groupRoles;
        this.directoryUsers = directoryUsers;
    }

    Map<UUID, String> kept(Source source) {
        return groupRoles.typed(source);
    }

    /** Of roles that there are. */
    Map<UUID, String> typed(Map<String, String> form) {
        var typed = new LinkedHashMap<UUID, String>();
        for (RoleName role : directoryUsers.roles()) {
            typed.put(role.id(), form.getOrDefault(FIELD + role.id(), ""));
        }
        return typed;
    }

    List<GroupRow> rows(Map<UUID, String> typed) {
        return directoryUsers.roles().stream()
                .map(role ->
                        new GroupRow(
                                FIELD + role.id(), role.text(), typed.getOrDefault(role.id(), "")))
                .toList();
    }
}
