package org.vrazka.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code bin/bench} runs: everything, or one part at one size, such as {@code import --parties
 * 1000000 --lines 10000000}; {@code start} and {@code history} need no size, {@code data} only
 * makes the data; {@code duplicates --parties 1000000} and {@code import-whole --lines 200000
 * --kills 20} make data of their own.
 */
final class Bench {
    static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("history")) {
            HistoryBench.run();
            return;
        }
        var report = new Report();
        if (args.length > 0 && args[0].equals("duplicates")) {
            int parties = args.length < 3 ? 50_000 : Integer.parseInt(args[2]);
            new DuplicateBench(parties, report).run("recall ≥ 0.9, precision ≥ 0.8");
        } else if (args.length >= 3 && args[0].equals("import-whole")) {
            int kills = args.length < 5 ? 0 : Integer.parseInt(args[4]);
            new WholeImportBench(Integer.parseInt(args[2]), kills, report).run();
        } else if (args.length == 5) {
            try (var site = new Site(Integer.parseInt(args[2]), Integer.parseInt(args[4]))) {
                part(args[0], site, report);
            }
        } else if (args.length == 1 && args[0].equals("start")) {
            new StartBench(report).run();
        } else {
            everything(report);
        }
        Files.write(Path.of("target/bench/results.md"), report.rows());
    }

    private static void part(String name, Site site, Report report) throws Exception {
        site.rest();
        switch (name) {
            case "data" -> System.out.println(site.size());
            case "lists" -> new PageBench(site, report).lists(Map.of());
            case "orders" -> new PageBench(site, report).orders();
            case "profitability" -> new AnalysisBench(site, report).profitability();
            case "refusals" -> new AnalysisBench(site, report).refusals();
            case "reach" -> new PageBench(site, report).reach();
            case "search" -> new PageBench(site, report).search();
            case "segmentation" -> new SegmentationBench(site, report).run("");
            case "timeline" -> new TimelineBench(site, report).run();
            case "import" -> new ImportBench(site, report).run();
            case "bulk" -> new BulkBench(site, report).run();
            case "sign-in" -> new SignInBench(site, report).run();
            default ->
                    throw new IllegalArgumentException(
                            "one of "
                                    + List.of(
                                            "data",
                                            "lists",
                                            "search",
                                            "orders",
                                            "profitability",
                                            "refusals",
                                            "reach",
                                            "segmentation",
                                            "timeline",
                                            "import",
                                            "bulk",
                                            "sign-in"));
        }
    }

    private static void everything(Report report) throws Exception {
        new StartBench(report).run();
        Map<String, Double> small;
        try (var site = new Site(10_000, 100_000)) {
            small = new PageBench(site, report).lists(Map.of());
            new SignInBench(site, report).run();
            new TimelineBench(site, report).run();
        }
        try (var site = new Site(120_000, 1_200_000)) {
            new SegmentationBench(site, report).run("100,000 active customers ≤ 5 s");
        }
        try (var site = new Site(1_000_000, 10_000_000)) {
            site.rest();
            var pages = new PageBench(site, report);
            pages.lists(small);
            pages.search();
            pages.reach();
            new AnalysisBench(site, report).profitability();
            new AnalysisBench(site, report).refusals();
            new SegmentationBench(site, report).run("1 million ≤ 20 s");
            new BulkBench(site, report).run();
            new ImportBench(site, report).run();
        }
        new DuplicateBench(1_000_000, report).run("minutes; recall ≥ 0.9, precision ≥ 0.8");
    }
}
