package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A user as administrators see him.
 *
 * @param email null: an employee from an import, who cannot sign in
 * @param active may sign in and be given work
 * @param secured has chosen a password
 */
public record Account(
        UUID id,
        @Nullable String email,
        String name,
        Role role,
        String language,
        boolean active,
        boolean secured,
        int version) {

    /** What he is to us now, as a text key's last part. */
    public String state() {
        if (!active) {
            return "inactive";
        }
        return email == null ? "employee" : secured ? "active" : "invited";
    }
}
