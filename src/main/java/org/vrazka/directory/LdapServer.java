package org.vrazka.directory;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Sealed;

/**
 * The company's LDAP server.
 *
 * @param tls from the first byte on (LDAPS); else StartTLS, always one of them
 * @param authority the certificate of the company's own authority, as PEM
 * @param reader the name by which we search, with its password
 * @param base under which people are
 * @param login the attribute that people type: uid, sAMAccountName
 * @param key the attribute that never changes: entryUUID, objectGUID
 * @param secondFactor ours is asked for too
 */
record LdapServer(
        String label,
        String host,
        int port,
        boolean tls,
        @Nullable String authority,
        String reader,
        Sealed password,
        String base,
        String login,
        String key,
        boolean secondFactor) {
    /** What links are made to. */
    String issuer() {
        return "ldap://" + host + "/" + base;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
