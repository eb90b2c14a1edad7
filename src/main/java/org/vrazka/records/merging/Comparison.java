package org.vrazka.records.merging;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Two records side by side.
 *
 * @param winner the one that better stays: the fuller, else the newer
 */
public record Comparison(Side first, Side second, List<Line> lines, UUID winner) {
    /** One of the two. */
    public record Side(UUID id, String name, int version, boolean mayMerge) {}

    /**
     * A field of both, in words.
     *
     * @param column by which a merge takes it
     * @param better whose is proposed
     */
    public record Line(
            String column,
            String label,
            @Nullable String first,
            @Nullable String second,
            UUID better) {}
}
