package org.vrazka.records.merging;

import java.util.UUID;

/** A record, in the version that was looked at. */
public record Seen(UUID id, int version) {}
