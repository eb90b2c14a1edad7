package org.vrazka.records.merging;

import org.vrazka.shared.NotFound;

import java.util.UUID;

/** The record is one with another now, which may be seen. */
public class Moved extends NotFound {
    private final UUID from;
    private final UUID to;

    public Moved(String what, UUID from, UUID to) {
        super(what, from);
        this.from = from;
        this.to = to;
    }

    public UUID from() {
        return from;
    }

    public UUID to() {
        return to;
    }
}
