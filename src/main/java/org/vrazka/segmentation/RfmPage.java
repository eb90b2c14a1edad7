package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the page of RFM shows of a run, as far as who asks may see.
 *
 * @param ofAll all customers, and not only those of who asks
 * @param byWorth the places are coloured by what customers bring, and not by how many they are
 */
public record RfmPage(
        Segmentation segmentation,
        Run run,
        RfmGrid grid,
        Figures figures,
        boolean ofAll,
        boolean byWorth) {
    private static final int DIGITS = 6;

    /** The best first. */
    public static int[] recencies() {
        return IntStream.rangeClosed(1, Quintiles.BEST).map(i -> Quintiles.BEST + 1 - i).toArray();
    }

    public static int[] frequencies() {
        return IntStream.rangeClosed(1, Quintiles.BEST).toArray();
    }

    public String runPath() {
        return "/segmentations/" + segmentation.id() + "/runs/" + run.id();
    }

    public String path() {
        return runPath() + "/rfm";
    }

    public String coloured(boolean worth) {
        return path() + (worth ? "?colour=worth" : "?colour=count");
    }

    /** The customers of a place; null: of the whole row or column. */
    public String customers(@Nullable Integer recency, @Nullable Integer frequency) {
        var parts =
                Stream.of(is("recency", recency), is("frequency", frequency))
                        .filter(part -> !part.isEmpty())
                        .toList();
        var filter = parts.isEmpty() ? "recency=null=false" : String.join(";", parts);
        return filtered(filter);
    }

    private static String is(String field, @Nullable Integer fifth) {
        return fifth == null ? "" : field + "==" + fifth;
    }

    public String customers(RfmSegment segment) {
        return filtered("rfmSegment==" + segment);
    }

    private String filtered(String filter) {
        return coloured(byWorth) + "&filter=" + filter + "#list";
    }

    /** The measure, or the revenue when that is not money. */
    public Measure worth() {
        return run.rules().measure().isMoney() ? run.rules().measure() : Measure.REVENUE;
    }

    public String money(RfmGrid.Total total) {
        return figures.round(worth(), total.worth());
    }

    /** A part of what all bring; null: together they bring nothing. */
    public @Nullable Double share(RfmGrid.Total part) {
        var all = grid.total().worth();
        return all.signum() <= 0
                ? null
                : part.worth().divide(all, DIGITS, RoundingMode.HALF_UP).doubleValue();
    }

    /** 0 for nothing or a loss, 6 for the largest; by the root, so that small ones still differ. */
    public int heat(RfmGrid.Total total) {
        return Heat.of(by(total), largest());
    }

    private BigDecimal largest() {
        return grid.parts().stream()
                .map(part -> by(grid.cell(part.recency(), part.frequency())))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private BigDecimal by(RfmGrid.Total total) {
        return byWorth ? total.worth() : BigDecimal.valueOf(total.customers());
    }
}
