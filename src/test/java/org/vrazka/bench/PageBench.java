package org.vrazka.bench;

import static org.vrazka.bench.Report.millis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Lists and search, as a signed-in browser sees them. */
final class PageBench {
    private static final int RUNS = 60;
    private static final String COLUMNS =
            """
            select p.id, p.sort_name, p.name, p.status, p.abc, p.xyz, p.region_id, p.region_text, p.manager_id,
                   u.name, p.revenue_12m, p.last_order_on
            from parties.party_list p left join identity.user_account u on u.id = p.manager_id\
            """;

    /** A page and the SQL that a person would write for it. */
    private record Question(String name, String path, String sql) {}

    private final Site site;
    private final Report report;

    PageBench(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    /** Medians by name of the question. */
    Map<String, Double> lists(Map<String, Double> smaller) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        for (var question : questions()) {
            site.check(question.path());
            var page =
                    site.serverTimes.of(
                            warm(question), RUNS, () -> site.visitor.get(question.path()));
            var sql = Times.of(10, RUNS, () -> site.db.fetch(question.sql()));
            medians.put(question.name(), page.medianMillis());
            var before = smaller.get(question.name());
            report.add(
                    question.name(),
                    site.size(),
                    millis(page.medianMillis())
                            + (before == null
                                    ? ""
                                    : ", %s of the smaller"
                                            .formatted(Report.ratio(page.medianMillis() / before))),
                    "its bare SQL " + millis(sql.medianMillis()),
                    question.name().startsWith("List, sorted without")
                            ? "≤ 350 ms"
                            : "≤ bare SQL + 5 ms; ≤ 1.5× of 10,000");
        }
        return medians;
    }

    /** All orders, and those that came late. */
    void orders() throws Exception {
        for (var path : List.of("/orders", "/orders?filter=" + encoded("delivery==LATE"))) {
            site.check(path);
            var page = site.serverTimes.of(warm(), RUNS, () -> site.visitor.get(path));
            report.add("Page " + path, site.size(), millis(page.medianMillis()), "", "");
        }
    }

    /** The lists of who sees the parties of his team only, beside those of who sees all. */
    void reach() throws Exception {
        var teammate = site.teammate();
        for (var order : List.of("name", "-revenue12m", "createdAt", "-lastOrderDate", "eik")) {
            String path = "/parties?sort=" + order;
            site.check(path);
            var all = site.serverTimes.of(200, RUNS, () -> site.visitor.get(path));
            var team = site.serverTimes.of(200, RUNS, () -> teammate.get(path));
            boolean indexed = !List.of("-lastOrderDate", "eik").contains(order);
            report.add(
                    "List of the parties of a team with 2 % of them, sort " + order,
                    site.size(),
                    millis(team.medianMillis()),
                    "of all parties "
                            + millis(all.medianMillis())
                            + " ("
                            + Report.ratio(team.medianMillis() / all.medianMillis())
                            + ")",
                    indexed ? "≤ 1.3×" : "≤ 100 ms");
        }
    }

    /** Until the compiler has nothing more to do; what is slow compiles what is left by the way. */
    private static int warm(Question question) {
        return question.name().startsWith("List, sorted without") ? 20 : warm();
    }

    private static int warm() {
        return Integer.getInteger("warm", 2000);
    }

    private List<Question> questions() {
        var manager = site.aManager();
        return List.of(
                new Question(
                        "List by name",
                        "/parties",
                        COLUMNS + " order by p.sort_name collate \"C\", p.id limit 51"),
                new Question(
                        "List of one manager by name",
                        "/parties?filter=" + encoded("manager==" + manager),
                        COLUMNS
                                + " where p.manager_id = '%s' order by p.sort_name collate \"C\", p.id limit 51"
                                        .formatted(manager)),
                new Question(
                        "List by revenue, largest first",
                        "/parties?sort=-revenue12m",
                        COLUMNS
                                + " where p.revenue_12m is not null order by p.revenue_12m desc,"
                                + " p.id desc limit 51"),
                new Question(
                        "List, sorted without an index (last order)",
                        "/parties?sort=-lastOrderDate",
                        COLUMNS
                                + " where p.last_order_on is not null order by p.last_order_on"
                                + " desc, p.id desc limit 51"));
    }

    /** As people search, one text after another, each asked twice and measured the second time. */
    void search() throws Exception {
        search("Search by 3 or more letters", parts(), "p95 ≤ 60 ms");
        search("Search with one mistake", mistyped(), "p95 ≤ 150 ms");
        search("Search by names of people", people(), "p95 ≤ 60 ms");
        search("Search by names of people with one mistake", mistypedPeople(), "p95 ≤ 150 ms");
    }

    /** Given names, families and both, each cut off where one may stop to type. */
    private List<String> people() {
        var texts = new ArrayList<String>();
        var random = new SplittableRandom(13);
        for (int i = 0; i < 40; i++) {
            String name = People.name(1 + random.nextInt(2 * site.made.parties()));
            int space = name.indexOf(' ');
            texts.add(name.substring(0, 3));
            texts.add(name.substring(space + 1, space + 4));
            texts.add(name.substring(0, space + 1 + random.nextInt(3, name.length() - space)));
        }
        texts.addAll(List.of("chavdar 6i", "hristo", "shterio"));
        return texts;
    }

    private List<String> mistypedPeople() {
        var random = new SplittableRandom(17);
        return IntStream.range(0, 60)
                .mapToObj(i ->
                        mistyped(
                                People.name(1 + random.nextInt(2 * site.made.parties())),
                                i,
                                random))
                .toList();
    }

    /** Parts of names that are there, of three letters and more, in both alphabets. */
    private List<String> parts() {
        var parts = new ArrayList<String>();
        var random = new SplittableRandom(7);
        for (int i = 0; i < 40; i++) {
            String name = Made.name(1 + random.nextInt(site.made.parties()));
            int from = random.nextInt(4);
            int space = name.indexOf(' ');
            parts.add(name.substring(from, from + 3));
            parts.add(name.substring(0, space + 4));
            parts.add(name.replaceAll("\\D", ""));
        }
        parts.removeIf(part -> part.strip().length() < 3);
        parts.addAll(List.of("balkan tre", "rodop", "vit", "tra", "несъществуващо"));
        return parts;
    }

    /**
     * Names of two words, one of them with a letter that is another, missing, too much or swapped.
     */
    private List<String> mistyped() {
        var texts = new ArrayList<String>();
        var random = new SplittableRandom(11);
        for (int i = 0; i < 60; i++) {
            String name = Made.name(1 + random.nextInt(site.made.parties()));
            String text = name.substring(0, name.indexOf(' ', name.indexOf(' ') + 1));
            texts.add(mistyped(text, i, random));
        }
        return texts;
    }

    private static String mistyped(String text, int way, SplittableRandom random) {
        int at = 1 + random.nextInt(4);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (way % 4) {
            case 0 -> before + 'ф' + after;
            case 1 -> before + after;
            case 2 -> before + 'ф' + text.substring(at);
            default -> before + after.charAt(0) + text.charAt(at) + after.substring(1);
        };
    }

    private void search(String what, List<String> texts, String target) throws Exception {
        site.check("/find?q=bal");
        var times = new ArrayList<Times>();
        for (int i = 0; i < 2; i++) {
            times.clear();
            for (var part : texts) {
                times.add(Times.of(0, 1, () -> site.visitor.get("/find?q=" + encoded(part))));
            }
        }
        var all = Times.joined(times.toArray(Times[]::new));
        report.add(
                what + ", " + texts.size() + " texts",
                site.size(),
                "median %s, p95 %s"
                        .formatted(millis(all.medianMillis()), millis(all.percentile(95))),
                "–",
                target);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
