package org.vrazka.records.files;

import org.vrazka.identity.Kind;

import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of record that files are put beside; its module publishes it as a bean.
 *
 * @param section its line of the side bar, its path and the name of its list
 * @param seen a record that who asks may see, else {@link org.vrazka.shared.NotFound}
 */
public record FileOwner(Kind kind, String section, Function<UUID, Owned> seen) {
    /**
     * A record with files.
     *
     * @param mayChange whether who asks may: then he may put files there, and take them away
     */
    public record Owned(UUID id, String name, boolean mayChange) {}

    String href(UUID id) {
        return "/" + section + "/" + id;
    }
}
