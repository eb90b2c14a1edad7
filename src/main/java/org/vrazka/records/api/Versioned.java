package org.vrazka.records.api;

import java.util.UUID;

/** A record as programs read it: which one, and which of its versions. */
public interface Versioned {
    UUID id();

    int version();
}
