package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

/**
 * A place in the matrix.
 *
 * @param abc null: without a class
 */
public record Cell(@Nullable AbcClass abc, @Nullable XyzClass xyz) implements Comparable<Cell> {
    static final Cell NONE = new Cell(null, null);

    /** A before B before C before none; within them X before Y before Z before none. */
    @Override
    public int compareTo(Cell other) {
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        int row = abc == null ? AbcClass.values().length : abc.ordinal();
        int column = xyz == null ? XyzClass.NONE.ordinal() : xyz.ordinal();
        return row * XyzClass.values().length + column;
    }

    /** Where a customer went that was there before; null: it stayed. */
    public @Nullable Move from(Cell before) {
        int went = compareTo(before);
        return went == 0 ? null : went < 0 ? Move.ROSE : Move.FELL;
    }

    /**
     * Those that are in it, as a filter of the list; exact.
     *
     * @param after what stands behind the names of the fields
     */
    public String filter(String after) {
        return abc == null
                ? "abc" + after + "=null=true"
                : "abc" + after + "==" + abc + ";xyz" + after + "==" + xyz;
    }
}
