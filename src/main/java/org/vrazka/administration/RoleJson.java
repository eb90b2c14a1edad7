package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Rights;
import org.vrazka.identity.roles.Role;
import org.vrazka.identity.roles.RoleContent;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A role as programs get it.
 *
 * @param code of a ready-made one
 * @param users how many have it
 */
record RoleJson(
        UUID id,
        int version,
        @Nullable String code,
        String nameBg,
        String nameEn,
        Map<Kind, Map<Action, Reach>> rights,
        int users) {

    static RoleJson of(Role role) {
        return new RoleJson(
                role.id(),
                role.version(),
                role.code(),
                role.nameBg(),
                role.nameEn(),
                role.rights().reaches(),
                role.users());
    }

    /** A role as programs send it; a right that is not named is not given. */
    record Body(
            @Nullable String nameBg,
            @Nullable String nameEn,
            @Nullable Map<Kind, Map<Action, Reach>> rights) {
        static Body of(Role role) {
            return new Body(role.nameBg(), role.nameEn(), role.rights().reaches());
        }

        RoleContent content() {
            var grants =
                    Objects.requireNonNullElse(rights, Map.<Kind, Map<Action, Reach>>of())
                            .entrySet()
                            .stream()
                            .flatMap(kind ->
                                    kind.getValue().entrySet().stream()
                                            .map(right ->
                                                    new Grant(
                                                            kind.getKey(),
                                                            right.getKey(),
                                                            right.getValue())))
                            .toList();
            return new RoleContent(
                    Objects.requireNonNullElse(nameBg, ""),
                    Objects.requireNonNullElse(nameEn, ""),
                    Rights.of(grants));
        }
    }
}
