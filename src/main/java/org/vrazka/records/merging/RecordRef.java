package org.vrazka.records.merging;

import java.util.UUID;

/**
 * A record as tables name it.
 *
 * @param key what facts carry; 0 of kinds that have none
 */
public record RecordRef(UUID id, int key) {}
