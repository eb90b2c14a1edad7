package org.vrazka.records.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bulk change.
 *
 * @param field as the catalogue calls it, or {@link #DELETED}
 * @param typed what it becomes, as it was typed
 * @param items how many records are in each state
 */
public record Bulk(
        UUID id,
        String list,
        String field,
        List<String> typed,
        BulkState state,
        Map<String, Integer> items) {
    /** Instead of a field: to the trash. */
    public static final String DELETED = "deleted";

    public boolean isDeletion() {
        return field.equals(DELETED);
    }

    public int count(String itemState) {
        return items.getOrDefault(itemState, 0);
    }

    public int total() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many records are behind it, on the way there or back. */
    public int reached() {
        return total() - count(state == BulkState.UNDOING ? "DONE" : "WAITING");
    }
}
