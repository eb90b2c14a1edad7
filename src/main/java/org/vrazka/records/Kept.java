package org.vrazka.records;

import org.jooq.Field;

/**
 * Where its column lies when that is not the table of the list.
 *
 * @param several a record may have several such rows
 */
record Kept(Beside rows, Field<?> column, boolean several) {}
