package org.vrazka.identity.roles;

import org.vrazka.identity.Rights;

/** What can be said of a role: its name in both languages, and its rights. */
public record RoleContent(String nameBg, String nameEn, Rights rights) {}
