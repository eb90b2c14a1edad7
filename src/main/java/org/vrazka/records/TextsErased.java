package org.vrazka.records;

import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Records that somebody had to do with have lost what people had written into them about him; all
 * else of them stays. Whoever keeps a copy of these columns takes it out in the same transaction.
 *
 * @param table of the records, as the history calls it
 * @param columns as the history calls them; {@code part.column} of rows that hang on the record
 */
public record TextsErased(Kind kind, String table, Collection<UUID> ids, List<String> columns) {}
