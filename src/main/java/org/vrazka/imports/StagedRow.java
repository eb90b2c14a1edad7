package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A row of the file as it goes to the staging table.
 *
 * @param act S for a sale or a plain record, R for a return
 * @param values by field of the kind, in plain form
 * @param own those that the company has defined, as one JSON object; null: none
 */
record StagedRow(long number, char act, List<@Nullable String> values, @Nullable String own) {}
