package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;

import tools.jackson.databind.JsonNode;

/** The plan of a program names a mapping that somebody has kept in the browser. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class KeptMappingApiTest {
    private static final String OLD = "Шифър,Кой е,Описание\n1,Акме,стар\n";

    @Autowired ImportFixture given;
    @Autowired Mappings mappings;
    @Autowired Tokens tokens;
    @Autowired DSLContext db;
    @LocalServerPort int port;
    Program program;

    @BeforeEach
    void keptMapping() {
        program = new Program(port, tokens.create(given.firm("EUR").id(), "test", null));
        var understood =
                bring(
                        OLD,
                        "{\"Шифър\": \"externalId\", \"Кой е\": \"name\"}",
                        "{\"source\": \"warehouse\", \"decimal\": \",\"}");
        assertThat(understood.get("state").asString()).as("%s", understood).isEqualTo("READY");
        var id = db.fetchValue("select id from imports.import");
        db.execute(
                "insert into imports.mapping (id, kind, name, settings, created_by) select"
                        + " gen_random_uuid(), 'PARTIES', 'От склада', settings, created_by from"
                        + " imports.import where id = ?",
                id);
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate imports.mapping");
    }

    @Test
    void readsALaterFileAsItWas() {
        var ready = bring("Кой е,Държава,Шифър,Описание\nРоза,BG,2,нов\n", "\"от склада\"", "{}");

        assertThat(ready.get("state").asString()).as("%s", ready).isEqualTo("READY");
        assertThat(ready.get("columns").valueStream().map(c -> c.path("field").asString("")))
                .containsExactly("name", "country", "externalId", "");
        assertThat(ready.at("/options/source").asString()).isEqualTo("warehouse");
        assertThat(ready.at("/options/decimal").asString()).isEqualTo(",");
    }

    @Test
    void whatThePlanSaysItselfComesFirst() {
        var ready = bring(OLD, "\"От склада\"", "{\"source\": \"erp\"}");
        assertThat(ready.at("/options/source").asString()).isEqualTo("erp");
    }

    @Test
    void aNameThatNobodyKeptIsRefused() {
        for (var plan : new String[] {plan("\"Друго\"", "{}"), plan("\"От склада\"", "{}")}) {
            var orders = plan.contains("Друго") ? plan : plan.replace("parties", "orders");
            var answer = program.bring("a.csv", OLD.getBytes(UTF_8), orders);
            assertThat(answer.statusCode()).isEqualTo(422);
            var error = Program.json(answer).at("/errors/0");
            assertThat(error.get("field").asString()).isEqualTo("mapping");
            assertThat(error.get("code").asString()).isEqualTo("unknown");
        }
    }

    @Test
    void aFileWithoutAHeadingOfItFails() {
        var failed = bring("Кой е,Описание\nРоза,нов\n", "\"От склада\"", "{}");
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/problems/0/code").asString()).isEqualTo("columnUnknown");
    }

    @Test
    void programsSeeWhatIsKept() {
        var kept = Program.json(program.get("/api/v1/imports/mappings")).at("/items/0");
        assertThat(kept.get("name").asString()).isEqualTo("От склада");
        assertThat(kept.get("kind").asString()).isEqualTo("parties");
        assertThat(kept.at("/columns/Кой е").asString()).isEqualTo("name");
    }

    @Test
    void programsKeepRenameAndDeleteThem() {
        var id = db.fetchValue("select id from imports.import").toString();
        var kept =
                program.post(
                        "/api/v1/imports/mappings",
                        "{\"name\": \" По каталог \", \"importId\": \"" + id + "\"}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(Program.json(kept).get("name").asString()).isEqualTo("По каталог");
        assertThat(Program.json(kept).at("/columns/Шифър").asString()).isEqualTo("externalId");
        var path = "/api/v1/imports/mappings/" + Program.json(kept).get("id").asString();

        assertThat(program.patch(path, "{\"name\": \"От склада\"}").statusCode()).isEqualTo(422);
        var renamed = program.patch(path, "{\"name\": \"Каталог\"}");
        assertThat(Program.json(renamed).get("name").asString()).isEqualTo("Каталог");
        assertThat(program.delete(path).statusCode()).isEqualTo(204);
        assertThat(program.get(path).statusCode()).isEqualTo(404);
        assertThat(program.delete(path).statusCode()).isEqualTo(404);
        assertThat(program.post("/api/v1/imports/mappings", "{\"name\": \"А\"}").statusCode())
                .isEqualTo(422);
    }

    private JsonNode bring(String file, String mapping, String options) {
        return program.await(
                Program.location(
                        program.bring("a.csv", file.getBytes(UTF_8), plan(mapping, options))));
    }

    private static String plan(String mapping, String options) {
        return "{\"kind\": \"parties\", \"mapping\": %s, \"options\": %s}"
                .formatted(mapping, options);
    }
}
