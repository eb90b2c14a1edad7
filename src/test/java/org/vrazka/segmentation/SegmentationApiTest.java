package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The interface for programs, on real sales, against figures computed apart from it. */
@DatabaseTest
class SegmentationApiTest {
    private static final String PATH = "/api/v1/segmentations";
    private static final String PERIOD =
            "\"from\": \"2010-12-01\", \"to\": \"2011-05-31\", \"status\": {\"asOf\":"
                    + " \"2011-05-31\", \"lostDays\": 90}";

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired RetailSales retail;
    @Autowired Computation computation;

    private MockMvc api;

    @BeforeEach
    void signIn() {
        db.insertInto(COMPANY)
                .columns(COMPANY.NAME, COMPANY.CURRENCY, COMPANY.LANGUAGE, COMPANY.ZONE)
                .values("Retail", "GBP", "en", "Europe/London")
                .onConflictDoNothing()
                .execute();
        users.act(users.admin());
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void answersEveryFigureOfTheRetailFileAndPagesThroughItsCustomers() throws Exception {
        retail.load();
        JsonNode expected;
        try (var in = getClass().getResourceAsStream("/data/retail/expected.json")) {
            expected = JsonMapper.shared().readTree(in);
        }

        var net = computed("{\"name\": \"Net\", \"measure\": \"REVENUE\", %s}".formatted(PERIOD));
        assertThat(abc(net)).isEqualTo(abc(expected.at("/abc/net")));
        var path = net.get("path").asString();
        for (var strict : List.of(true, false)) {
            for (var countBeforeFirst : List.of(true, false)) {
                var gross =
                        computed(
                                """
                                {"name": "Gross", "measure": "GROSS_REVENUE", %s,
                                 "xyz": {"x": %d, "y": %d, "countBeforeFirst": %s}}
                                """
                                        .formatted(
                                                PERIOD,
                                                strict ? 10 : 50,
                                                strict ? 25 : 100,
                                                countBeforeFirst));
                var figures =
                        expected.get("xyz")
                                .get(strict ? "strict_0.10_0.25" : "loose_0.50_1.00")
                                .get(countBeforeFirst ? "all_months" : "from_first");
                assertThat(cells(gross)).isEqualTo(cells(figures));
                assertThat(abc(gross)).isEqualTo(abc(expected.at("/abc/gross")));
                assertThat(statuses(gross)).isEqualTo(statuses(expected.get("status")));
                path = gross.get("path").asString();
            }
        }
        pagesThroughAllCustomers(path, expected.get("sample_customers"));
    }

    private void pagesThroughAllCustomers(String run, JsonNode samples) throws Exception {
        var customers = new HashMap<String, JsonNode>();
        var rows = run + "/rows?limit=500&filter=abc=in=(A,B,C)";
        for (var page = json(get(rows));
                ;
                page = json(get(rows + "&cursor=" + page.get("next").asString()))) {
            page.get("items").forEach(c -> customers.put(c.get("externalId").asString(), c));
            if (page.get("next").isNull()) {
                break;
            }
        }

        assertThat(customers).hasSize(2718);
        for (var sample : samples) {
            var customer = customers.get(sample.get("customer").asString());
            assertThat(customer.get("measure")).isEqualTo(sample.get("gross"));
            assertThat(customer.get("abc")).isEqualTo(sample.get("abc_gross"));
            assertThat(customer.get("steps")).isEqualTo(sample.get("monthly_gross"));
            assertThat(customer.get("orders")).isEqualTo(sample.get("orders"));
            assertThat(customer.get("explanation").asString()).isNotEmpty();
        }
    }

    @Test
    void changesWhatIsSentAndKeepsTheRest() throws Exception {
        var made = json(post(PATH).content("{\"name\": \"Best\", \"abc\": {\"a\": 70}}"));
        var one = PATH + "/" + made.get("id").asString();
        assertThat(made.get("official").asBoolean()).isTrue();
        assertThat(made.at("/abc/a").asInt()).isEqualTo(70);
        assertThat(made.at("/abc/b").asInt()).isEqualTo(95);
        assertThat(made.at("/rolling/months").asInt()).isEqualTo(12);

        assertThat(made.at("/schedule/every").asString()).isEqualTo("MONTH");
        assertThat(made.get("nextRunAt").isNull()).isFalse();

        var fixed = "{\"from\": \"2026-01-01\", \"to\": \"2026-06-30\", \"step\": \"WEEK\"}";
        var changed = json(patch(one).header("If-Match", "\"1\"").content(fixed));
        assertThat(changed.get("rolling").isNull()).isTrue();
        assertThat(changed.at("/abc/a").asInt()).isEqualTo(70);
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(changed.at("/schedule/every").asString()).isEqualTo("MONTH");

        assertThat(answer(patch(one).header("If-Match", "\"1\"").content(fixed)).getStatus())
                .isEqualTo(412);
        assertThat(answer(patch(one).content(fixed)).getStatus()).isEqualTo(428);
        assertThat(answer(delete(one).header("If-Match", "\"2\"")).getStatus()).isEqualTo(204);
        assertThat(answer(get(one)).getStatus()).isEqualTo(404);
    }

    @Test
    void refusesRulesThatMakeNoSense() throws Exception {
        assertRefused("{\"name\": \" \"}", "name");
        assertRefused("{\"name\": \"x\", \"abc\": {\"a\": 95, \"b\": 80}}", "abc.b");
        assertRefused("{\"name\": \"x\", \"from\": \"2026-02-01\"}", "to");
        assertRefused("{\"name\": \"x\", \"filter\": \"colour==red\"}", "filter");
        assertRefused("{\"name\": \"x\", \"colour\": 1}", "colour");
        assertRefused("{\"name\": \"x\", \"xyz\": {\"x\": 0}}", "xyz.x");
        assertRefused("{\"name\": \"x\", \"schedule\": {\"hour\": 24}}", "schedule.hour");
        assertRefused("{\"name\": \"x\", \"status\": {\"lostDays\": 0}}", "status.lostDays");
    }

    private void assertRefused(String body, String field) throws Exception {
        var answer = answer(post(PATH).content(body));
        assertThat(answer.getStatus()).as(body).isEqualTo(422);
        assertThat(tree(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    /** The answer of a run that is done, its address under "path". */
    private JsonNode computed(String definition) throws Exception {
        var made = json(post(PATH).content(definition));
        var started = answer(post(PATH + "/" + made.get("id").asString() + "/runs"));
        assertThat(started.getStatus()).isEqualTo(202);
        var path = started.getHeader("Location");
        computation.perform(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        var run = json(get(path));
        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("customers").asInt()).isEqualTo(2718);
        return run.isObject() ? run.asObject().put("path", path) : run;
    }

    private static Map<String, String> abc(JsonNode figures) {
        var found = new HashMap<String, String>();
        if (figures.has("matrix")) {
            var sums = new HashMap<String, java.math.BigDecimal>();
            for (var cell : figures.get("matrix")) {
                sums.merge(
                        cell.get("abc").asString(),
                        new java.math.BigDecimal(cell.get("customers").asInt()),
                        java.math.BigDecimal::add);
            }
            sums.forEach((abc, sum) -> found.put(abc, sum.toPlainString()));
        } else {
            figures.properties()
                    .forEach(e -> found.put(e.getKey(), e.getValue().get("customers").asString()));
        }
        return found;
    }

    private static Map<String, Integer> cells(JsonNode figures) {
        var found = new HashMap<String, Integer>();
        if (figures.has("matrix")) {
            for (var cell : figures.get("matrix")) {
                var name = cell.get("abc").asString() + cell.get("xyz").asString();
                found.put(name.replace("NONE", "none"), cell.get("customers").asInt());
            }
        } else {
            figures.get("matrix_by_abc_gross")
                    .properties()
                    .forEach(row ->
                            row.getValue()
                                    .properties()
                                    .forEach(cell ->
                                            found.put(
                                                    row.getKey() + cell.getKey(),
                                                    cell.getValue().asInt())));
        }
        return found;
    }

    private static Map<String, String> statuses(JsonNode figures) {
        var found = new HashMap<String, String>();
        if (figures.has("statuses")) {
            for (var one : figures.get("statuses")) {
                var word = one.get("status").asString().toLowerCase().replace('_', '-');
                if (!word.equals("potential")) {
                    found.put(word, one.get("customers") + " " + one.get("measure").asString());
                }
            }
        } else {
            figures.properties()
                    .forEach(e ->
                            found.put(
                                    e.getKey(),
                                    e.getValue().get("customers")
                                            + " "
                                            + e.getValue().get("revenue").asString()));
        }
        return found;
    }

    private JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 299);
        return tree(answer);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return api.perform(request.contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
    }

    private static JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
