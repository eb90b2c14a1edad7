package org.vrazka.records.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.DatabaseTest;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Money;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class ApiBaseTest {
    private static final String THING = "/api/v1/things/" + new UUID(0, 1);

    @Autowired JsonMapper json;
    @Autowired MergePatch patches;

    private MockMvc api;

    record Part(String name, @Nullable Integer count) {}

    record Thing(
            @Nullable String name,
            @Nullable Money price,
            @Nullable LocalDate day,
            @Nullable List<Part> parts) {}

    record Seen(String id, BigDecimal quantity, Instant at, @Nullable String note) {}

    @RestController
    @RequestMapping("/api/v1/things")
    static class Things {
        private final MergePatch patches;

        Things(MergePatch patches) {
            this.patches = patches;
        }

        @GetMapping
        ListAnswer<Seen> list(ListQuery query) {
            var seen = new Seen("1", new BigDecimal("1E+3"), Instant.EPOCH, null);
            return ListAnswer.of(new Slice<>(List.of(seen), null));
        }

        @GetMapping("/{id}")
        ResponseEntity<Thing> one(@PathVariable UUID id) {
            throw new NotFound("thing", id);
        }

        @PostMapping
        Thing create(@RequestBody Thing thing) {
            if (thing.name() == null) {
                throw new Invalid("name", "required", "Give a name.");
            }
            return thing;
        }

        @PatchMapping("/{id}")
        ResponseEntity<Thing> change(
                @PathVariable UUID id,
                @RequestHeader("If-Match") Etag version,
                @RequestBody ObjectNode patch) {
            if (version.version() != 3) {
                throw new Stale(3);
            }
            var now = new Thing("old", null, LocalDate.of(2026, 1, 1), null);
            return Etag.ok(patches.apply(now, patch, Thing.class), 4);
        }

        @GetMapping("/elsewhere")
        void elsewhere() {
            throw new Unavailable("The register does not answer.", "timeout");
        }

        @GetMapping("/fault")
        void fault() {
            throw new IllegalStateException("secret of ours");
        }
    }

    @BeforeEach
    void standAlone() {
        api =
                MockMvcBuilders.standaloneSetup(new Things(patches))
                        .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                        .setControllerAdvice(new ChosenFields(json))
                        .addInterceptors(new UnknownParameters())
                        .setHandlerExceptionResolvers(new Problems(json))
                        .setCustomArgumentResolvers(new org.vrazka.records.QueryArguments())
                        .build();
    }

    @Test
    void tellsProblemsByTheirKind() throws Exception {
        api.perform(get(THING))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:vrazka:not-found"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.title").isNotEmpty());
        api.perform(get("/api/v1/things/no-id")).andExpect(status().isNotFound());
        api.perform(put("/api/v1/things")).andExpect(status().isMethodNotAllowed());
        api.perform(post("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        api.perform(get("/api/v1/things").accept(MediaType.TEXT_XML))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        api.perform(get("/api/v1/things/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void saysThatSomebodyElseDoesNotAnswer() throws Exception {
        api.perform(get("/api/v1/things/elsewhere"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("urn:vrazka:unavailable"))
                .andExpect(jsonPath("$.detail").value("The register does not answer."));
    }

    @Test
    void refusesWhatAListDoesNotKnowToBeAsked() throws Exception {
        api.perform(get("/api/v1/things?filter=&q=&sort=&limit=5&fields=id"))
                .andExpect(status().isOk());
        api.perform(get("/api/v1/things?filtr=id==1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:vrazka:bad-query"))
                .andExpect(jsonPath("$.errors[0].field").value("filtr"))
                .andExpect(jsonPath("$.errors[0].code").value("unknown"));
    }

    @Test
    void refusesWhatItDoesNotKnowByName() throws Exception {
        assertRefused("{\"name\":\"a\",\"colour\":1}", "colour", "unknown");
        assertRefused("{\"parts\":[{\"name\":\"a\"},{\"size\":1}]}", "parts[1].size", "unknown");
        assertRefused("{\"name\":5}", "name", "type");
        assertRefused("{\"day\":\"31.02.2026\"}", "day", "type");
        assertRefused("{\"parts\":[{\"count\":\"7\"}]}", "parts[0].count", "type");
        assertRefused("{\"parts\":[{\"count\":7.5}]}", "parts[0].count", "type");
        assertRefused("{}", "name", "required");
    }

    private void assertRefused(String body, String field, String code) throws Exception {
        send(body)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @Test
    void tellsMalformedFromWrong() throws Exception {
        for (var bad : List.of("{\"name\":", "{\"name\":\"a\",\"name\":\"b\"}", "")) {
            send(bad).andExpect(status().isBadRequest());
        }
        send("{} {}").andExpect(status().is4xxClientError());
        send("[".repeat(1_000)).andExpect(status().is4xxClientError());
    }

    private org.springframework.test.web.servlet.ResultActions send(String body) throws Exception {
        return api.perform(
                post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    @Test
    void writesDecimalsAsTextAndReadsBoth() throws Exception {
        send("{\"name\":\"a\",\"price\":{\"amount\":\"1234.50\",\"currency\":\"EUR\"}}")
                .andExpect(jsonPath("$.price.amount").value("1234.50"));
        send("{\"name\":\"a\",\"price\":{\"amount\":0.10,\"currency\":\"EUR\"}}")
                .andExpect(jsonPath("$.price.amount").value("0.10"));
        api.perform(get("/api/v1/things"))
                .andExpect(jsonPath("$.items[0].quantity").value("1000"))
                .andExpect(jsonPath("$.items[0].at").value("1970-01-01T00:00:00Z"))
                .andExpect(jsonPath("$.next").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.total").doesNotExist());
    }

    @Test
    void changesOnlyTheVersionThatWasRead() throws Exception {
        api.perform(patch(THING).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().is(428));
        change("\"2\"", "{}").andExpect(status().isPreconditionFailed());
        change("yesterday", "{}").andExpect(status().isBadRequest());
        change("\"3\"", "{\"name\":\"new\",\"day\":null}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.name").value("new"))
                .andExpect(jsonPath("$.day").value(Matchers.nullValue()));
        change("\"3\"", "{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}")
                .andExpect(jsonPath("$.name").value("old"))
                .andExpect(jsonPath("$.day").value("2026-01-01"));
        change("\"3\"", "{\"colour\":1}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("colour"));
    }

    private org.springframework.test.web.servlet.ResultActions change(String version, String body)
            throws Exception {
        return api.perform(
                patch(THING)
                        .header("If-Match", version)
                        .contentType("application/merge-patch+json")
                        .content(body));
    }

    @Test
    void givesOnlyTheFieldsAskedFor() throws Exception {
        api.perform(get("/api/v1/things?fields=id,note"))
                .andExpect(jsonPath("$.items[0].id").value("1"))
                .andExpect(jsonPath("$.items[0].quantity").doesNotExist());
        api.perform(get("/api/v1/things?fields=secret"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("fields"));
        api.perform(get("/api/v1/things?limit=501"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        api.perform(get("/api/v1/things").param("filter", "a==b;("))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("syntax"));
    }
}
