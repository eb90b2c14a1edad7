package org.vrazka.records.trash;

import org.jooq.Condition;
import org.jooq.Table;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a module knows of records that are to be deleted for good, beyond what foreign keys say.
 *
 * @param table of the records
 * @param needed records that must stay, since something that counts points at them
 * @param erase takes away what belongs to these records alone
 */
public record Remains(Table<?> table, Condition needed, Consumer<Collection<UUID>> erase) {}
