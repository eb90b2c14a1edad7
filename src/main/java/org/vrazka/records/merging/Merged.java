package org.vrazka.records.merging;

import org.jooq.JSONB;

import java.util.List;
import java.util.Map;

/**
 * What a merge did, as much as its undoing needs.
 *
 * @param fields of the one that stayed, by table and column: before and after
 * @param moved the rows that went over, by the name of what is attached
 */
public record Merged(JSONB fields, Map<String, List<String>> moved) {
    public int rows() {
        return moved.values().stream().mapToInt(List::size).sum();
    }
}
