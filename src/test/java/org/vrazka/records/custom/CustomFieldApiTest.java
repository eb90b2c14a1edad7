package org.vrazka.records.custom;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jooq.DSLContext;
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

import java.util.UUID;

@DatabaseTest
class CustomFieldApiTest {
    private static final String FIELDS = "/api/v1/fields";

    @Autowired UserFixture users;
    @Autowired Program program;
    @Autowired DSLContext db;
    private User ada;

    @BeforeEach
    void given() {
        users.company();
        ada = users.admin();
        db.execute("delete from records.custom_field"); // what other tests have left
    }

    @Test
    void definesAFieldThatRecordsThenHave() throws Exception {
        var field =
                made(
                        """
                        {"kind": "parties", "name": "loyalty", "type": "CHOICE", "bg": "Лоялност", "en": "Loyalty",
                         "options": [{"bg": "Златен", "en": "Gold"}, {"code": "S1", "bg": "Сребърен"}]}
                        """);
        program.send(ada, get(field))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.kind").value("parties"))
                .andExpect(jsonPath("$.options[0].code").value("GOLD"))
                .andExpect(jsonPath("$.options[1].code").value("S1"))
                .andExpect(jsonPath("$.options[1].en").value("Сребърен"));
        program.send(
                        ada,
                        post("/api/v1/parties")
                                .content("{\"name\": \"А\", \"custom\": {\"loyalty\": \"S1\"}}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.custom.loyalty").value("S1"));
        program.send(ada, get(FIELDS + "?kind=parties"))
                .andExpect(jsonPath("$.items.length()").value(1));
        program.send(ada, get(FIELDS + "?kind=contacts")).andExpect(jsonPath("$.items").isEmpty());
        program.send(ada, get(FIELDS + "?kind=nothing")).andExpect(status().isNotFound());
    }

    @Test
    void changesLabelsAndOptionsAndNothingThatRecordsHoldValuesBy() throws Exception {
        var field =
                made(
                        """
                        {"kind": "parties", "name": "loyalty", "type": "CHOICE", "bg": "Лоялност",
                         "options": [{"code": "GOLD", "bg": "Златен"}, {"code": "OLD", "bg": "Стар"}]}
                        """);
        change(
                        field,
                        1,
                        "{\"bg\": \"Вярност\", \"options\": [{\"code\": \"GOLD\", \"bg\":"
                                + " \"Злато\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bg").value("Вярност"))
                .andExpect(jsonPath("$.en").value("Лоялност"))
                .andExpect(jsonPath("$.options[0].bg").value("Злато"))
                .andExpect(jsonPath("$.options[1].code").value("OLD"))
                .andExpect(jsonPath("$.options[1].retired").value(true));
        change(field, 1, "{\"bg\": \"Късно\"}").andExpect(status().is(412));
        change(field, 2, "{\"type\": \"CHOICE\", \"bg\": \"А\"}").andExpect(status().isOk());
        change(field, 3, "{\"type\": \"TEXT\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("settled"));
        program.send(ada, patch(field).content("{}")).andExpect(status().is(428));
    }

    @Test
    void retiresAFieldAndBringsItBack() throws Exception {
        var field =
                made("{\"kind\": \"parties\", \"name\": \"a\", \"type\": \"TEXT\", \"bg\": \"А\"}");
        program.send(ada, put(field + "/retirement")).andExpect(status().isNoContent());
        program.send(ada, get(field)).andExpect(jsonPath("$.retired").value(true));
        program.send(ada, get("/api/v1/lists/parties/fields"))
                .andExpect(jsonPath("$.items").isEmpty());
        program.send(ada, delete(field + "/retirement")).andExpect(status().isNoContent());
        program.send(ada, get(field)).andExpect(jsonPath("$.retired").value(false));
    }

    @Test
    void isForWhoKeepsTheSettings() throws Exception {
        var field =
                made("{\"kind\": \"parties\", \"name\": \"a\", \"type\": \"TEXT\", \"bg\": \"А\"}");
        var ben = users.manager();
        program.send(ben, post(FIELDS).content("{}")).andExpect(status().isForbidden());
        program.send(ben, get(FIELDS)).andExpect(status().isForbidden());
        program.send(ben, put(field + "/retirement")).andExpect(status().isNotFound());
        program.send(ada, get(FIELDS + "/" + UUID.randomUUID())).andExpect(status().isNotFound());
        program.send(ada, put(FIELDS + "/" + UUID.randomUUID() + "/retirement"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'parties', 'name': 'a', 'type': 'TEXT'} | bg | required",
                "{'kind': 'parties', 'name': 'Б', 'type': 'TEXT', 'bg': 'А'} | name | name",
                "{'kind': 'parties', 'name': 'a', 'bg': 'А'} | type | type",
                "{'kind': 'parties', 'name': 'a', 'type': 'CHOICE', 'bg': 'А'} | options | options",
                "{'kind': 'parties', 'name': 'a', 'type': 'CHOICE', 'bg': 'А', 'options': [{'code':"
                        + " 'x y', 'bg': 'А'}]} | options | code",
                "{'kind': 'parties', 'name': 'a', 'type': 'CHOICE', 'bg': 'А', 'options': [null]} |"
                        + " options | options",
                "{'name': 'a', 'type': 'TEXT', 'bg': 'А'} | kind | kind",
                "{'kind': 'nothing', 'name': 'a', 'type': 'TEXT', 'bg': 'А'} | kind | kind",
                "{'kind': 'parties', 'bogus': 1} | bogus | unknown"
            })
    void saysWhatIsWrong(String body, String field, String code) throws Exception {
        program.send(ada, post(FIELDS).content(body.replace('\'', '"')))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    private ResultActions change(String field, int version, String body) throws Exception {
        return program.send(
                ada, patch(field).header("If-Match", "\"" + version + "\"").content(body));
    }

    private String made(String body) throws Exception {
        return program.make(ada, post(FIELDS).content(body));
    }
}
