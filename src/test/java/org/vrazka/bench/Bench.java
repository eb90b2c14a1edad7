package org.vrazka.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What {@code bin/bench} runs. */
final class Bench {
    static void main(String[] args) throws Exception {
        if (args.length == 5 && args[0].equals("data")) {
            try (var site = new Site(Integer.parseInt(args[2]), Integer.parseInt(args[4]))) {
                System.out.println(site.size());
            }
            return;
        }
        var report = new Report();
        Map<String, Double> small;
        try (var site = new Site(10_000, 100_000)) {
            small = new PageBench(site, report).lists(Map.of());
        }
        try (var site = new Site(120_000, 1_200_000)) {
            new SegmentationBench(site, report).run("100,000 active customers ≤ 5 s");
        }
        try (var site = new Site(1_000_000, 10_000_000)) {
            var pages = new PageBench(site, report);
            pages.lists(small);
            pages.search();
            new SegmentationBench(site, report).run("1 million ≤ 20 s");
            new ImportBench(site, report).run();
        }
        Files.writeString(
                Path.of("target/bench/results.md"), String.join("\n", report.rows()) + "\n");
        System.out.println("measured on " + LocalDate.now());
    }
}
