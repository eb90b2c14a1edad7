package org.vrazka.identity.roles;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Rights;
import org.vrazka.identity.RoleName;

import java.util.UUID;

/**
 * A role with all that it lets one do.
 *
 * @param code of a ready-made role, which stays as it is; null: the company's own
 * @param users how many have it
 */
public record Role(
        UUID id,
        @Nullable String code,
        String nameBg,
        String nameEn,
        Rights rights,
        int users,
        int version) {

    public String name() {
        return new RoleName(id, nameBg, nameEn).text();
    }

    public boolean isReadyMade() {
        return code != null;
    }
}
