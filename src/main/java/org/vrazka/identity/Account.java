package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A user as administrators see him.
 *
 * @param email null: an employee from an import, who cannot sign in
 * @param roles the ready-made first; none: an employee who only owns records
 * @param active may sign in and be given work
 * @param secured has chosen a password
 */
public record Account(
        UUID id,
        @Nullable String email,
        String name,
        List<RoleName> roles,
        @Nullable UUID team,
        String language,
        boolean active,
        boolean secured,
        int version) {

    public Set<UUID> roleIds() {
        return roles.stream().map(RoleName::id).collect(Collectors.toSet());
    }

    /** The names of his roles, for people. */
    public String roleNames() {
        return roles.stream().map(RoleName::text).collect(Collectors.joining(", "));
    }

    /** The same for the log, which speaks one language. */
    String rolesInEnglish() {
        return roles.stream().map(RoleName::en).collect(Collectors.joining(", "));
    }

    /** What he is to us now, as a text key's last part. */
    public String state() {
        if (!active) {
            return "inactive";
        }
        return email == null ? "employee" : secured ? "active" : "invited";
    }
}
