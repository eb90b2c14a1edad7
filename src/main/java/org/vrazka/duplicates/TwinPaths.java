package org.vrazka.duplicates;

import org.vrazka.identity.Kind;

/**
 * Where pages of a kind are.
 *
 * @param pairs the list of likely twins
 * @param merges the list of those that became one
 * @param records the records themselves
 * @param texts under which the kind's own words stand
 */
public record TwinPaths(Kind kind, String pairs, String merges, String records, String texts) {}
