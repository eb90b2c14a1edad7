package org.vrazka.records.api;

import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/**
 * A kind of record that programs make, change and delete many of in one request: one bean of each.
 *
 * @param <T> a record as programs send it
 */
public interface Batched<T> {
    /**
     * Which kind it is.
     *
     * @param things as its address calls it, such as {@code parties}
     */
    record About<T>(Kind kind, String things, Class<T> body) {}

    About<T> about();

    Versioned create(T body);

    /** Changes what a JSON merge patch says. */
    Versioned patch(UUID id, int version, ObjectNode patch);

    boolean isKnown(ExternalId name);

    /** Makes the record of a name, or replaces what it says. */
    Versioned put(ExternalId name, T body);

    void delete(UUID id, int version);
}
