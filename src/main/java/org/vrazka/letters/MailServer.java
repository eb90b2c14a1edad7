package org.vrazka.letters;

import org.jspecify.annotations.Nullable;

/**
 * Where letters are given up, with all that it takes.
 *
 * @param user null: the server wants none
 * @param sender the address that they come from
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String sender) {
    /** The password is for nobody's eyes, logs included. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
