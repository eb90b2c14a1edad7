package org.vrazka.parties;

import java.net.URI;
import java.util.Optional;

/** Addresses of the web only, so that a link on a page leads where it says. */
final class Website {
    private Website() {}

    /** The whole address; empty when it cannot be one. */
    static Optional<String> read(String typed) {
        var address = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        try {
            var host = URI.create(address).getHost();
            return host != null && host.contains(".") ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
