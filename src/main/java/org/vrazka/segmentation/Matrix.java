package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A run summed by class and status, as far as who asks may see its customers. */
public record Matrix(List<Part> parts) {
    /**
     * Customers that are alike in both classes, in status and in the classes before; null: without
     * one.
     */
    record Part(
            @Nullable AbcClass abc,
            @Nullable XyzClass xyz,
            @Nullable Status status,
            Cell before,
            Sum sum,
            Signs signs) {
        Cell cell() {
            return new Cell(abc, xyz);
        }
    }

    public Sum cell(AbcClass abc, XyzClass xyz) {
        return sum(part -> part.abc == abc && part.xyz == xyz);
    }

    public Sum row(AbcClass abc) {
        return sum(part -> part.abc == abc);
    }

    public Sum column(XyzClass xyz) {
        return sum(part -> part.abc != null && part.xyz == xyz);
    }

    /** All that have a class. */
    public Sum total() {
        return sum(part -> part.abc != null);
    }

    /** In the run, but without a class: they bought nothing, or a cost is unknown. */
    public int unclassed() {
        return sum(part -> part.abc == null && part.status != null).customers();
    }

    public Sum status(Status status) {
        return sum(part -> part.status == status);
    }

    /** Of all, those without a class included. */
    public Signs signs() {
        return parts.stream().map(Part::signs).reduce(Signs.NONE, Signs::plus);
    }

    /** Of these places. */
    public Signs signs(Collection<Cell> cells) {
        return parts.stream()
                .filter(part -> cells.contains(part.cell()))
                .map(Part::signs)
                .reduce(Signs.NONE, Signs::plus);
    }

    private Sum sum(Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::sum).reduce(Sum.NONE, Sum::plus);
    }
}
