package org.vrazka.bench;

import static org.vrazka.orders.db.Tables.LOSS_MARK;
import static org.vrazka.profitability.db.Tables.MARK;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.impl.DSL;
import org.vrazka.identity.Visitor;
import org.vrazka.process.Node;
import org.vrazka.shared.postgres.EmbeddedPostgres;
import org.vrazka.shared.postgres.RunningServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * All that a firm ever sold in one file, brought in by a program through {@code bin/run} with the
 * memory that it takes by itself, while somebody asks for a list three times a second. Afterwards
 * all sums agree with the file.
 *
 * @param lines of the file
 * @param kills how often the program is killed without a warning, and started again
 */
record WholeImportBench(int lines, int kills, Report report) {
    private static final Path DATA = Path.of("target/bench/whole");
    private static final int CUSTOMERS = 100_000;
    private static final int WARM = 500;
    private static final int LOOKS = 60;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String PAGE = "/api/v1/parties?limit=50";

    /** What must come to as much as the file, with all its lines. */
    private static final List<String> SUMS =
            List.of(
                    "sum(quantity * price) from orders.order_line",
                    "sum(total) from orders.sales_order",
                    "sum(amount) from orders.sale",
                    "sum(sales) from orders.party_month",
                    "sum(sales) from orders.party_sales");

    void run() throws Exception {
        EmbeddedPostgres.deleteTree(DATA);
        var file = Files.createTempFile("invoices", ".csv");
        try {
            var total = new Invoices(lines, CUSTOMERS, 20_000).write(file, 0);
            var token = Node.found(DATA);
            var run = new Run(token, file);
            run.begin();
            run.await();
            run.report(total);
        } finally {
            Files.deleteIfExists(file);
            EmbeddedPostgres.deleteTree(DATA);
        }
    }

    /** One import, over one start of the program or two. */
    private final class Run {
        private final String token;
        private final Path file;
        private final List<Times> meanwhile = new ArrayList<>();
        private Started started;
        private String location = "";
        private final List<String> killedAt = new ArrayList<>();
        private final Random random = new Random(lines);
        private double highest;
        private long nanos;

        Run(String token, Path file) throws IOException {
            this.token = token;
            this.file = file;
            started = start();
        }

        private Started start() throws IOException {
            var program = Started.over(DATA);
            program.visitor().with("Authorization", "Bearer " + token);
            return program;
        }

        private void look() {
            var answer = visitor().get(PAGE);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }

        private Visitor visitor() {
            return started.visitor();
        }

        void begin() throws Exception {
            Times.of(WARM, 1, this::look);
            nanos = System.nanoTime();
            var answer =
                    visitor()
                            .post(
                                    "/api/v1/imports",
                                    "multipart/form-data; boundary=vrazka",
                                    form(file));
            location =
                    answer.headers()
                            .firstValue("Location")
                            .orElseThrow(() -> new IllegalStateException(answer.body()));
        }

        void await() throws Exception {
            long life = life();
            long looked = System.nanoTime();
            for (var now = ask(); !isOver(now); now = ask()) {
                highest = Math.max(highest, started.megabytes());
                if (System.nanoTime() - looked > LOOK_NANOS) {
                    looked = System.nanoTime();
                    meanwhile.add(threeLooks());
                }
                if (!mayDie(now)) {
                    life = life();
                } else if (System.nanoTime() > life) {
                    killedAt.add(now.at("/state").asString() + now.at("/progress"));
                    started.kill();
                    started = start();
                    life = life();
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
            nanos = System.nanoTime() - nanos;
            killedAt.forEach(System.out::println);
        }

        /** The first half while the file is read, the others while its rows are written. */
        private boolean mayDie(JsonNode now) {
            return killedAt.size() < kills / 2
                    || killedAt.size() < kills && now.at("/state").asString().equals("RUNNING");
        }

        /** Until when this start of the program lives. */
        private long life() {
            int longest = Math.max(3_000, lines / 60 / Math.max(1, kills));
            return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(longest));
        }

        private JsonNode ask() {
            return JsonMapper.shared().readTree(visitor().get(location).body());
        }

        private boolean isOver(JsonNode now) {
            var state = now.at("/state").asString();
            if (state.equals("FAILED")) {
                throw new IllegalStateException(now.toString());
            }
            return state.equals("DONE");
        }

        void report(BigDecimal total) throws Exception {
            try {
                check(total);
                reportThat(Times.joined(meanwhile.toArray(Times[]::new)), atRest());
            } finally {
                started.close();
            }
        }

        /** The same list in the same rhythm, when all is written and all months are summed. */
        private Times atRest() throws Exception {
            var server = RunningServer.over(DATA).orElseThrow();
            try (var db = DSL.using(server.url(), server.user(), server.password())) {
                while (db.fetchExists(MARK) || db.fetchExists(LOSS_MARK)) {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
            Times.of(WARM, 1, this::look);
            var looks = new ArrayList<Times>();
            for (int i = 0; i < LOOKS; i++) {
                TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
                looks.add(threeLooks());
            }
            return Times.joined(looks.toArray(Times[]::new));
        }

        private Times threeLooks() throws Exception {
            return Times.of(0, 3, this::look);
        }

        private void reportThat(Times busy, Times idle) throws IOException {
            report.add(
                    "Import of %,d invoice lines from nothing%s"
                            .formatted(
                                    lines,
                                    kills == 0
                                            ? ""
                                            : ", killed %d times".formatted(killedAt.size())),
                    "%,d customers, %,d MB of CSV".formatted(CUSTOMERS, Files.size(file) >> 20),
                    "%,.0f rows/s, at most %.0f MB of memory, all sums as in the file"
                            .formatted(lines / (nanos / 1e9), highest),
                    "list of parties meanwhile %s, at rest %s (%s)"
                            .formatted(
                                    Report.millis(busy.medianMillis()),
                                    Report.millis(idle.medianMillis()),
                                    Report.ratio(busy.medianMillis() / idle.medianMillis())),
                    "≥ 40,000 rows/s; heap ≤ 512 MB; list ≤ 2×");
        }

        private void check(BigDecimal total) throws IOException {
            var server = RunningServer.over(DATA).orElseThrow();
            try (var db = DSL.using(server.url(), server.user(), server.password())) {
                for (var sum : SUMS) {
                    var found = (BigDecimal) db.fetchValue("select " + sum);
                    if (found.compareTo(total) != 0) {
                        throw new IllegalStateException(sum + ": " + found + ", not " + total);
                    }
                }
                if ((long) db.fetchValue("select count(*) from orders.order_line") != lines) {
                    throw new IllegalStateException("not as many lines as in the file");
                }
            }
        }
    }

    private static BodyPublisher form(Path file) throws IOException {
        var head =
                """
                --vrazka\r
                Content-Disposition: form-data; name="plan"\r
                \r
                {"kind": "orders", "mapping": "auto", "dryRun": false}\r
                --vrazka\r
                Content-Disposition: form-data; name="file"; filename="invoices.csv"\r
                \r
                """;
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--vrazka--\r\n", UTF_8));
    }
}
