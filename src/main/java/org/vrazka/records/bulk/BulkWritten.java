package org.vrazka.records.bulk;

import java.util.Collection;
import java.util.UUID;

/**
 * Many records of a list were changed, deleted or restored at once, in the transaction that tells
 * it: who keeps something computed from them computes it anew.
 */
public record BulkWritten(String list, Collection<UUID> ids) {}
