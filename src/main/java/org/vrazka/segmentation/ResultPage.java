package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Filter;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Op;
import org.vrazka.records.Rsql;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of a run shows, as far as who asks may see.
 *
 * @param ofAll all customers, and not only those of who asks
 * @param by by what the classes are told apart in a table
 * @param others segmentations to compare with
 * @param colour by what the cells are coloured
 */
public record ResultPage(
        Segmentation segmentation,
        Run run,
        List<Run> runs,
        Matrix matrix,
        Curve curve,
        Moved moved,
        Dimension by,
        List<Cut> cuts,
        Figures figures,
        boolean ofAll,
        boolean mayChange,
        Colour colour,
        List<Segmentation> others,
        ListQuery query) {
    private static final int SHOWN_RUNS = 6;

    /** What the heat of a cell means. */
    public enum Colour {
        MEASURE,
        PROFIT,
        COUNT
    }

    public String path() {
        return "/segmentations/" + segmentation.id() + "/runs/" + run.id();
    }

    public String comparedWith(Segmentation other) {
        return path() + "/with/" + other.id();
    }

    /** The same page coloured by something else. */
    public String coloured(Colour by) {
        return path() + "?colour=" + by;
    }

    /** The customers of a cell; null: of the whole row or column. */
    public String cell(@Nullable AbcClass abc, @Nullable XyzClass xyz) {
        return path() + "?filter=" + encoded(Rsql.format(filter(abc, xyz))) + "#list";
    }

    public boolean isChosen(@Nullable AbcClass abc, @Nullable XyzClass xyz) {
        return filter(abc, xyz).equals(query.filter());
    }

    public String status(Status status) {
        return where("status", status.name());
    }

    /** Those slipping away, with what is at risk. */
    public String slipping() {
        return where("slipping", "true");
    }

    public String wonBack() {
        return where("wonBack", "true");
    }

    public String moves(Move move) {
        return where("move", move.name());
    }

    /** Who went from one place to another. */
    public String went(Cell before, Cell now) {
        return path()
                + "?filter="
                + encoded(before.filter("Before") + ";" + now.filter(""))
                + "#list";
    }

    /** The same page with the classes by something else. */
    public String by(Dimension other) {
        return path() + "?cut=" + other + "#cuts";
    }

    /** The classed customers of one region, market or manager; null: of all classes. */
    public String cut(Cut cut, @Nullable AbcClass abc) {
        var classed = abc == null ? "abc=null=false" : "abc==" + abc;
        return path() + "?cut=" + by + "&filter=" + encoded(cut.filter() + ";" + classed) + "#list";
    }

    /** Those without a class. */
    public String unclassed() {
        return path() + "?filter=abc=null=true;status=null=false#list";
    }

    private String where(String field, String code) {
        return path() + "?filter=" + field + "==" + code + "#list";
    }

    private static Filter filter(@Nullable AbcClass abc, @Nullable XyzClass xyz) {
        if (abc == null && xyz == null) {
            return new Filter.Is("abc", Op.NULL, "false");
        }
        if (abc == null) {
            return new Filter.Is("xyz", Op.EQ, String.valueOf(xyz));
        }
        var row = new Filter.Is("abc", Op.EQ, abc.name());
        return xyz == null
                ? row
                : new Filter.All(List.of(row, new Filter.Is("xyz", Op.EQ, xyz.name())));
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    /** The columns with customers; the one for short histories only when there are some. */
    public List<XyzClass> columns() {
        return Arrays.stream(XyzClass.values())
                .filter(xyz -> xyz != XyzClass.NONE || matrix.column(xyz).customers() > 0)
                .toList();
    }

    /** Which part of the measure a class takes, by the thresholds: 80, 15, 5 %. */
    public String part(AbcClass abc) {
        var a = run.rules().abc().a();
        var b = run.rules().abc().b();
        return Figures.threshold(
                switch (abc) {
                    case A -> a;
                    case B -> b.subtract(a);
                    case C -> BigDecimal.valueOf(100).subtract(b);
                });
    }

    /** The first threshold of ABC, or the second. */
    public String threshold(int which) {
        var abc = run.rules().abc();
        return Figures.threshold(which == 0 ? abc.a() : abc.b());
    }

    /** Of a class, for who hears the page. */
    public String named(@Nullable AbcClass abc, @Nullable XyzClass xyz) {
        if (abc == null && xyz == null) {
            return t("segmentation.total");
        }
        var second = xyz == XyzClass.NONE ? t("segmentation.short") : xyz == null ? "" : xyz.name();
        return ((abc == null ? "" : abc.name()) + " " + second).strip();
    }

    /** How much of the sales of the whole company these customers bring. */
    public @Nullable String ofCompany() {
        var company = run.company();
        if (company == null || company.signum() <= 0 || !ofAll) {
            return null;
        }
        var part = matrix.total().measure().divide(company, 6, RoundingMode.HALF_UP);
        return t("segmentation.ofCompany", Format.percent(part.doubleValue()));
    }

    /** What a moved customer brings, and how even it is. */
    public String about(Customer customer) {
        var measure = customer.measure();
        if (measure == null) {
            return customer.status() == null
                    ? t("segmentation.moves.dropped")
                    : t("segmentation.moves.idle");
        }
        var variation = customer.variation();
        var brings = figures.of(run.rules().measure(), measure);
        return variation == null
                ? brings
                : t("segmentation.moves.about", brings, Format.percent(variation));
    }

    /** The last few. */
    public List<Run> lastRuns() {
        return runs.subList(0, Math.min(SHOWN_RUNS, runs.size()));
    }

    /** How dark a cell is. */
    public int heat(Sum sum) {
        return Heat.of(heatOf(sum), largest());
    }

    /** What the hottest cell stands for, as the scale says it. */
    public String hottest() {
        return switch (colour) {
            case MEASURE -> figures.round(run.rules().measure(), largest());
            case PROFIT -> figures.round(Measure.GROSS_PROFIT, largest());
            case COUNT -> figures.round(Measure.ORDERS, largest());
        };
    }

    private BigDecimal largest() {
        var largest = BigDecimal.ZERO;
        for (var abc : AbcClass.values()) {
            for (var xyz : XyzClass.values()) {
                largest = largest.max(heatOf(matrix.cell(abc, xyz)));
            }
        }
        return largest;
    }

    private BigDecimal heatOf(Sum sum) {
        var profit = sum.grossProfit();
        return switch (colour) {
            case MEASURE -> sum.measure();
            case PROFIT -> profit == null ? BigDecimal.ZERO : profit;
            case COUNT -> BigDecimal.valueOf(sum.customers());
        };
    }

    /** How long a bar of so many customers is, beside the longest. */
    public String bar(Status status) {
        int most =
                Arrays.stream(Status.values())
                        .mapToInt(s -> matrix.status(s).customers())
                        .max()
                        .orElse(0);
        return 100L * matrix.status(status).customers() / Math.max(1, most) + "%";
    }
}
