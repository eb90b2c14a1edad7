package org.vrazka.records.views;

import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.api.Program;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class ViewApiTest {
    private static final String VIEWS = "/api/v1/lists/products/views";

    @Autowired UserFixture users;
    @Autowired Program program;
    private User ada;
    private User ben;

    @BeforeEach
    void given() {
        users.company();
        ada = users.admin();
        ben = users.manager();
    }

    @Test
    void makesAViewOfItsPartsAndChangesOnePart() throws Exception {
        var view =
                made(
                        ada,
                        """
                        {"name": "Вода", "filter": "name==*вода*", "sort": "-price", "columns": ["name-220", "code"],
                         "opens": true}
                        """);
        program.send(ada, get(view))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.list").value("products"))
                .andExpect(jsonPath("$.shared").value("PRIVATE"))
                .andExpect(jsonPath("$.opens").value(true))
                .andExpect(jsonPath("$.columns[0]").value("name-220"))
                .andExpect(jsonPath("$.sort").value("-price"));
        change(ada, view, 1, "{\"filter\": null, \"search\": \"сол\", \"name\": \"Сол\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Сол"))
                .andExpect(jsonPath("$.search").value("сол"))
                .andExpect(jsonPath("$.filter").doesNotExist())
                .andExpect(jsonPath("$.sort").value("-price"));
        change(ada, view, 1, "{\"name\": \"Късно\"}").andExpect(status().is(412));
        program.send(ada, patch(view).content("{}")).andExpect(status().is(428));
        change(ada, view, 3, "{\"state\": \"q=%D0%B2\", \"opens\": false}")
                .andExpect(jsonPath("$.search").value("в"))
                .andExpect(jsonPath("$.sort").doesNotExist())
                .andExpect(jsonPath("$.opens").value(false));
        program.send(ada, delete(view).header("If-Match", "\"4\""))
                .andExpect(status().isNoContent());
        program.send(ada, get(view)).andExpect(status().isNotFound());
        program.send(ada, post(view + "/restore")).andExpect(jsonPath("$.name").value("Сол"));
    }

    @Test
    void sharesAsTheBrowserDoes() throws Exception {
        program.send(ben, post(VIEWS).content("{\"name\": \"За всички\", \"shared\": \"ALL\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("shared"));
        var own = made(ada, "{\"name\": \"Мой\"}");
        var all = made(ada, "{\"name\": \"На всички\", \"shared\": \"ALL\"}");

        program.send(ben, get(own)).andExpect(status().isNotFound());
        change(ben, own, 1, "{\"name\": \"Чужд\"}").andExpect(status().isNotFound());
        program.send(ben, delete(own).header("If-Match", "\"1\"")).andExpect(status().isNotFound());
        program.send(ben, get(VIEWS))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].version").value(1));
        change(ben, all, 1, "{\"name\": \"Чужд\"}").andExpect(status().isForbidden());
        program.send(ben, delete(all).header("If-Match", "\"1\""))
                .andExpect(status().isForbidden());
        change(ben, all, 1, "{\"opens\": true}")
                .andExpect(jsonPath("$.opens").value(true))
                .andExpect(jsonPath("$.version").value(1));
        program.send(ada, get(all)).andExpect(jsonPath("$.opens").value(false));
        program.send(ada, get("/api/v1/views/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingIsChangedOfAnotherVersion() throws Exception {
        var view = made(ada, "{\"name\": \"Мой\"}");
        change(ada, view, 9, "{\"opens\": true}").andExpect(status().is(412));
        change(ada, view, 9, "{}").andExpect(status().is(412));
        program.send(ada, get(view)).andExpect(jsonPath("$.opens").value(false));
    }

    /** A report has no parts; what is sent as one would take the rest away. */
    @Test
    void theViewOfAReportIsChangedWhole() throws Exception {
        var view =
                program.make(
                        ada,
                        post("/api/v1/lists/profitability/views")
                                .content("{\"name\": \"А\", \"state\": \"by=product\"}"));
        for (var part : List.of("\"search\": \"x\"", "\"filter\": null", "\"columns\": []")) {
            change(ada, view, 1, "{" + part + "}")
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].code").value("parts"));
        }
        program.send(
                        ada,
                        post("/api/v1/lists/profitability/views")
                                .content("{\"name\": \"Б\", \"sort\": \"name\"}"))
                .andExpect(status().is(422));
        change(ada, view, 1, "{\"name\": \"В\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", startsWith("by=product")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name | required",
                "{'name': 'А', 'filter': 'nothing==1'} | filter | field",
                "{'name': 'А', 'sort': 'nothing'} | sort | field",
                "{'name': 'А', 'shared': 'SOME'} | shared | type",
                "{'name': 'А', 'bogus': 1} | bogus | unknown",
                "{'name': 'А', 'state': 'q=1', 'search': '1'} | state | both"
            })
    void saysWhatIsWrong(String body, String field, String code) throws Exception {
        program.send(ada, post(VIEWS).content(body.replace('\'', '"')))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @Test
    void knowsItsLists() throws Exception {
        program.send(ada, post("/api/v1/lists/nothing/views").content("{\"name\": \"А\"}"))
                .andExpect(status().isNotFound());
    }

    private String made(User user, String body) throws Exception {
        return program.make(user, post(VIEWS).content(body));
    }

    private ResultActions change(User user, String view, int version, String body)
            throws Exception {
        return program.send(
                user, patch(view).header("If-Match", "\"" + version + "\"").content(body));
    }
}
