package org.vrazka.records;

import org.vrazka.identity.Kind;

import java.util.Set;
import java.util.UUID;

/**
 * A record of a person has been emptied of all that tells who he was. Whoever keeps a copy of what
 * it said, for a history or to take something back, takes it out in the same transaction.
 *
 * @param table of the record, as the history calls it
 * @param label what the record is called now
 * @param imports those that have brought something of it
 */
public record RecordErased(Kind kind, String table, UUID id, String label, Set<UUID> imports) {}
