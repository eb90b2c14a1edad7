package org.vrazka.letters;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Sealed;

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
        @Nullable Sealed password,
        String sender) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
