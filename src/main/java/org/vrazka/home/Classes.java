package org.vrazka.home;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Matrix;
import org.vrazka.segmentation.Run;
import org.vrazka.segmentation.XyzClass;

import java.util.Arrays;
import java.util.List;

/**
 * The customers of the latest segmentation by class.
 *
 * @param name of the segmentation
 */
public record Classes(String name, Run run, Matrix matrix) {
    private static final int HOTTEST = 6;

    /** The columns that have customers. */
    public List<XyzClass> columns() {
        return Arrays.stream(XyzClass.values())
                .filter(xyz -> xyz != XyzClass.NONE || matrix.column(xyz).customers() > 0)
                .toList();
    }

    public String address() {
        return "/segmentations/" + run.definition() + "/runs/" + run.id();
    }

    /** The customers of a cell; null: of the whole row. */
    public String address(AbcClass abc, @Nullable XyzClass xyz) {
        var filter = "abc==" + abc + (xyz == null ? "" : ";xyz==" + xyz);
        return address() + "?filter=" + filter + "#list";
    }

    /** How full a cell is, from 0 to 6. */
    public int heat(AbcClass abc, XyzClass xyz) {
        int customers = matrix.cell(abc, xyz).customers();
        double part = (double) customers / Math.max(1, matrix.total().customers());
        return customers == 0 ? 0 : (int) Math.max(1, Math.round(HOTTEST * Math.sqrt(part)));
    }
}
