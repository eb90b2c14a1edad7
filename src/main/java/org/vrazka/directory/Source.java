package org.vrazka.directory;

/** What kind of directory somebody comes from. */
enum Source {
    OIDC,
    LDAP
}
