package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportApiTest {
    private static final String INVOICES =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1001,A1,Lamp,2,2026-01-05 08:26:00,10.50,17850.0,Germany
            1001,A2,Vase,1,2026-01-05 08:26:00,3.255,17850.0,Germany
            1002,A1,Lamp,0,2026-01-06 09:00:00,10.50,,France
            1003,A1,Lamp,5,2026-02-31 09:00:00,10.50,17851.0,France
            C1004,A1,Lamp,-1,2026-01-07 09:00:00,10.50,17850.0,Germany
            """;

    @Autowired ImportFixture given;
    @Autowired Tokens tokens;
    @Autowired UserFixture users;
    @Autowired Bystanders bystanders;
    @LocalServerPort int port;
    Program program;

    @BeforeEach
    void admin() {
        program = new Program(port, tokens.create(given.firm("EUR").id(), "test", null));
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void knowsWhoAsksForOtherThings() {
        bystanders.last = Instant.MIN;
        program.get("/api/v1/imports");
        program.get("/health");
        assertThat(bystanders.areThere()).isFalse();
        program.get("/api/v1/parties");
        assertThat(bystanders.areThere()).isTrue();
    }

    @Test
    void triesRunsAndUndoes() {
        var location =
                Program.location(
                        bring("{\"kind\": \"orders\", \"mapping\": \"auto\", \"dryRun\": true}"));
        assertThat(location).matches("/api/v1/imports/[0-9a-f-]{36}");

        var ready = program.await(location);
        assertThat(ready.get("state").asString()).as("%s", ready).isEqualTo("READY");
        assertThat(rows(ready)).containsExactly(5L, 3L, 0L, 0L, 2L);
        assertThat(ready.get("columns").get(0).toString())
                .isEqualTo(
                        "{\"header\":\"InvoiceNo\",\"field\":\"number\",\"samples\":[\"1001\",\"1002\",\"1003\"]}");
        assertThat(ready.at("/options/rules/0").toString())
                .isEqualTo(
                        "{\"column\":\"InvoiceNo\",\"test\":\"STARTS_WITH\",\"value\":\"C\",\"action\":\"RETURN\"}");
        assertThat(ready.get("problems").size()).isEqualTo(2);
        assertThat(ready.at("/problems/0/row").asLong()).isEqualTo(4);
        assertThat(ready.at("/problems/1/column").asString()).isEqualTo("InvoiceDate");
        assertThat(ready.at("/problems/1/message").asString())
                .startsWith("“2026-02-31 09:00:00” is no date");

        var refused = program.get(ready.get("refusedFile").asString());
        assertThat(refused.body())
                .startsWith("\uFEFFInvoiceNo,")
                .contains("1003,A1,Lamp,5,2026-02-31 09:00:00,10.50,17851.0,France,InvoiceDate: ");

        assertThat(program.post(location + "/run", "").statusCode()).isEqualTo(202);
        assertThat(program.await(location).get("state").asString()).isEqualTo("DONE");
        assertThat(program.post(location + "/run", "").statusCode()).isEqualTo(409);

        assertThat(program.post(location + "/undo", "").statusCode()).isEqualTo(202);
        assertThat(program.await(location).get("state").asString()).isEqualTo("UNDONE");
    }

    @Test
    void goesOnByItselfWithoutADryRunButAsksAboutOrdersThatChanged() {
        var plan =
                "{\"kind\": \"orders\", \"mapping\": \"auto\", \"options\": {\"source\": \"erp\"},"
                        + " \"dryRun\": false}";
        assertThat(program.await(Program.location(bring(plan))).get("state").asString())
                .isEqualTo("DONE");

        var changed = INVOICES.replace("A2,Vase,1", "A2,Vase,7");
        var location = Program.location(program.bring("b.csv", changed.getBytes(UTF_8), plan));
        var asked = program.await(location);
        assertThat(asked.get("state").asString()).isEqualTo("READY");
        assertThat(asked.get("conflicts").asLong()).isEqualTo(1);
        assertThat(asked.at("/problems/0/code").asString()).isEqualTo("orderChanged");
        assertThat(program.post(location + "/run", "").statusCode()).isEqualTo(422);
        assertThat(program.post(location + "/run", "{\"onExisting\": \"REPLACE\"}").statusCode())
                .isEqualTo(202);
        assertThat(rows(program.await(location))).containsExactly(5L, 0L, 2L, 1L, 2L);
    }

    @Test
    void tellsTheKindsAndTheirFields() {
        var kinds = Program.json(program.get("/api/v1/imports/kinds")).get("items");

        assertThat(kinds.size()).isEqualTo(ImportKind.values().length);
        assertThat(kinds.toString())
                .contains("\"kind\":\"order-lines\"")
                .contains("\"name\":\"customerName\"");
    }

    /** Rights to orders, prices and complaints are no right to bring them in by files. */
    @ParameterizedTest
    @EnumSource
    void bringsNothingOfWhoMayNotImport(ImportKind kind) {
        var seller =
                users.user(
                        "Продавач",
                        new Grant(Kind.ORDERS, Action.CHANGE, Reach.ALL),
                        new Grant(Kind.PRODUCTS, Action.CHANGE, Reach.ALL));
        var other = new Program(port, tokens.create(seller.id(), "test", null));
        var plan = "{\"kind\": \"%s\", \"dryRun\": false}".formatted(kind.code());

        assertThat(other.bring("a.csv", "Invoice,Amount\n1,2\n".getBytes(UTF_8), plan).statusCode())
                .isEqualTo(403);
        assertThat(other.get("/api/v1/imports/kinds").statusCode()).isEqualTo(403);
        assertThat(Program.json(program.get("/api/v1/imports")).get("items")).isEmpty();
    }

    @Test
    void refusesPlansThatItDoesNotUnderstand() {
        assertThat(code(bring("no json"))).isEqualTo("422 plan malformed");
        assertThat(code(bring("{\"kind\": \"moods\"}"))).isEqualTo("422 kind value");
        assertThat(code(bring("{\"kind\": \"orders\", \"colour\": 1}")))
                .isEqualTo("422 colour unknown");
        assertThat(
                        code(
                                bring(
                                        "{\"kind\": \"orders\", \"options\": {\"rules\":"
                                                + " [{\"column\": \"a\", \"test\": \"?\"}]}}")))
                .isEqualTo("422 options.rules[0].test value");
        assertThat(code(bring("{\"kind\": \"orders\", \"mapping\": {\"InvoiceNo\": \"moods\"}}")))
                .isEqualTo("422 mapping.InvoiceNo unknown");
        assertThat(new Program(port, "wrong").get("/api/v1/imports/kinds").statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> bring(String plan) {
        return program.bring("invoices.csv", INVOICES.getBytes(UTF_8), plan);
    }

    private static String code(HttpResponse<String> response) {
        var error = Program.json(response).at("/errors/0");
        return response.statusCode()
                + " "
                + error.get("field").asString()
                + " "
                + error.get("code").asString();
    }

    private static List<Long> rows(JsonNode found) {
        var rows = new ArrayList<Long>();
        for (var name : List.of("read", "created", "changed", "unchanged", "refused")) {
            rows.add(found.at("/rows/" + name).asLong());
        }
        return rows;
    }
}
