package org.vrazka.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rows of a file come to.
 *
 * @param conflicts orders that come back with other content
 * @param records how many records of each kind are new, for people
 */
record Counts(
        long created, long changed, long unchanged, long conflicts, Map<String, Long> records) {
    /** With new records that rows only name. */
    Counts and(Counts named) {
        var all = new LinkedHashMap<>(records);
        all.putAll(named.records());
        return new Counts(created, changed, unchanged, conflicts, all);
    }
}
