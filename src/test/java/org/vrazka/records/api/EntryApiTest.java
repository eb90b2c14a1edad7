package org.vrazka.records.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.util.List;

@DatabaseTest
class EntryApiTest {
    @Autowired UserFixture users;
    @Autowired Program program;
    private User ada;

    @BeforeEach
    void given() {
        users.company();
        ada = users.admin();
    }

    /** Each list that has a page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags",
                "markets",
                "positions",
                "purposes",
                "relations",
                "refusal-reasons",
                "product-groups"
            })
    void makesAndChangesEntriesOfAnyList(String list) throws Exception {
        var back =
                list.equals("relations") ? ", \"backBg\": \"обратно\", \"backEn\": \"back\"" : "";
        var entry =
                made(
                        list,
                        "{\"nameBg\": \"Нещо ново\", \"nameEn\": \"Something new\"" + back + "}");
        program.send(ada, get(entry))
                .andExpect(jsonPath("$.nameBg").value("Нещо ново"))
                .andExpect(jsonPath("$.nameEn").value("Something new"))
                .andExpect(jsonPath("$.active").value(true));
        program.send(ada, patch(entry).content("{\"nameBg\": \"Друго\", \"active\": false}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nameBg").value("Друго"))
                .andExpect(jsonPath("$.nameEn").value("Something new"))
                .andExpect(jsonPath("$.active").value(false));
        program.send(ada, get("/api/v1/lists/" + list + "/entries"))
                .andExpect(jsonPath("$.items[?(@.nameBg == 'Друго')].active").value(false));
        program.send(ada, patch("/api/v1/lists/" + list + "/entries/999999").content("{}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatItsListKeepsBesideNames() throws Exception {
        var tag = made("tags", "{\"nameBg\": \"Важен\", \"tone\": \"bad\"}");
        program.send(ada, get(tag))
                .andExpect(jsonPath("$.tone").value("bad"))
                .andExpect(jsonPath("$.nameEn").value("Важен"))
                .andExpect(jsonPath("$.parent").doesNotExist());
        program.send(ada, get(made("tags", "{\"nameBg\": \"Прост\"}")))
                .andExpect(jsonPath("$.tone").value("plain"));
        program.send(ada, patch(tag).content("{\"tone\": \"loud\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("tone"));
        program.send(ada, patch(tag).content("{\"cause\": \"US\"}"))
                .andExpect(jsonPath("$.errors[0].field").value("cause"))
                .andExpect(jsonPath("$.errors[0].code").value("unknown"));

        var top = made("product-groups", "{\"nameBg\": \"Напитки\"}");
        int id = Integer.parseInt(top.substring(top.lastIndexOf('/') + 1));
        var part = made("product-groups", "{\"nameBg\": \"Вода\", \"parent\": " + id + "}");
        program.send(ada, get(part)).andExpect(jsonPath("$.parent").value(String.valueOf(id)));
        program.send(
                        ada,
                        patch(top)
                                .content(
                                        "{\"parent\": \""
                                                + part.substring(part.lastIndexOf('/') + 1)
                                                + "\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("parent"))
                .andExpect(jsonPath("$.errors[0].code").value("circle"));
        program.send(ada, patch(part).content("{\"parent\": null}"))
                .andExpect(jsonPath("$.parent").doesNotExist());
    }

    @Test
    void productGroupsHaveAnOrderAndCanBeDeleted() throws Exception {
        var top = made("product-groups", "{\"nameBg\": \"Напитки\"}");
        var in = ", \"parent\": " + top.substring(top.lastIndexOf('/') + 1) + "}";
        made("product-groups", "{\"nameBg\": \"Вода\"" + in);
        made("product-groups", "{\"nameBg\": \"Сок\"" + in);
        var tea = made("product-groups", "{\"nameBg\": \"Чай\"" + in);
        program.send(ada, put(tea + "/place").content("{\"place\": 1}"))
                .andExpect(status().isNoContent());
        program.send(ada, get("/api/v1/lists/product-groups"))
                .andExpect(
                        jsonPath("$.items[?(@.path =~ /Напитки > .*/)].nameBg")
                                .value(contains("Чай", "Вода", "Сок")));
        program.send(ada, put(tea + "/place").content("{\"place\": 9}"));
        program.send(ada, get("/api/v1/lists/product-groups"))
                .andExpect(
                        jsonPath("$.items[?(@.path =~ /Напитки > .*/)].nameBg")
                                .value(contains("Вода", "Сок", "Чай")));
        program.send(ada, put(tea + "/place").content("{\"place\": 0}"))
                .andExpect(status().is(422));

        program.send(ada, delete(top)).andExpect(status().isConflict());
        program.send(ada, delete(tea)).andExpect(status().isNoContent());
        program.send(ada, get(tea)).andExpect(status().isNotFound());
        program.send(ada, post(tea + "/restore")).andExpect(jsonPath("$.nameBg").value("Чай"));
        program.send(ada, get(tea)).andExpect(status().isOk());
        for (var foreign : List.of("999999", "x")) {
            var none = "/api/v1/lists/product-groups/entries/" + foreign;
            program.send(ada, post(none + "/restore")).andExpect(status().isNotFound());
            program.send(ada, delete(none)).andExpect(status().isNotFound());
            program.send(ada, put(none + "/place").content("{\"place\": 1}"))
                    .andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | nameBg | required",
                "{'nameBg': 'А, Б'} | nameBg | comma",
                "{'nameBg': 'А', 'id': '7'} | id | unknown",
                "{'nameBg': 'А', 'bogus': 1} | bogus | unknown"
            })
    void saysWhatIsWrong(String body, String field, String code) throws Exception {
        program.send(ada, post("/api/v1/lists/tags/entries").content(body.replace('\'', '"')))
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[?(@.code == '" + code + "')].field")
                                .value(hasItem(field)));
    }

    @Test
    void isChangedByWhoKeepsTheSettings() throws Exception {
        var market = made("markets", "{\"nameBg\": \"Юг\"}");
        var ben = users.manager();
        program.send(ben, get(market)).andExpect(jsonPath("$.nameBg").value("Юг"));
        program.send(ben, patch(market).content("{\"nameBg\": \"Север\"}"))
                .andExpect(status().isNotFound());
        program.send(ben, post("/api/v1/lists/markets/entries").content("{\"nameBg\": \"Север\"}"))
                .andExpect(status().isNotFound());
        program.send(ada, get("/api/v1/lists/nothing/entries")).andExpect(status().isNotFound());
        program.send(ada, post("/api/v1/lists/nothing/entries").content("{}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void regionsComeByPages() throws Exception {
        var page =
                program.send(ada, get("/api/v1/lists/regions?level=OBLAST&limit=20"))
                        .andExpect(jsonPath("$.items.length()").value(20))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var next = JsonPath.<String>read(page, "$.next");
        program.send(ada, get("/api/v1/lists/regions?level=OBLAST&limit=20&cursor=" + next))
                .andExpect(jsonPath("$.items.length()").value(8))
                .andExpect(jsonPath("$.next").doesNotExist());
        program.send(ada, get("/api/v1/lists/regions?level=OBLAST"))
                .andExpect(jsonPath("$.items.length()").value(28));
        program.send(ada, get("/api/v1/lists/regions?limit=0")).andExpect(status().isBadRequest());
        program.send(ada, get("/api/v1/lists/regions?cursor=nothing"))
                .andExpect(status().isBadRequest());
    }

    private String made(String list, String body) throws Exception {
        return program.make(ada, post("/api/v1/lists/" + list + "/entries").content(body));
    }
}
