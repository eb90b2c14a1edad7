package org.vrazka.contacts;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.UUID;

@DatabaseTest
class ContactApiTest {
    private static final String CONTACTS = "/api/v1/contacts";

    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture given;
    MockMvc web;
    String token = "";
    UUID acme;

    @BeforeEach
    void program(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        as(users.admin());
        acme = parties.customer("Акме ООД");
    }

    @Test
    void createsReadsChangesAndDeletes() throws Exception {
        var location =
                send(
                                post(CONTACTS),
                                """
                                {"givenName": "Иван", "familyName": "Иванов", "gender": "MALE",
                                 "phones": [{"value": "02 9876543"}, {"kind": "MOBILE", "value": "0888 123 456", "main": true}],
                                 "emails": [{"value": "ivan@example.com", "optOut": true}],
                                 "parties": [{"party": "%s", "position": "Собственик", "role": "DECIDES"}],
                                 "externalIds": [{"system": "erp", "id": "P-1"}]}
                                """
                                        .formatted(acme))
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.name").value("Иван Иванов"))
                        .andExpect(jsonPath("$.greeting").value("Уважаеми г-н Иванов"))
                        .andExpect(jsonPath("$.phones[0].value").value("+359888123456"))
                        .andExpect(jsonPath("$.phones[0].main").value(true))
                        .andExpect(jsonPath("$.phones[1].main").value(false))
                        .andExpect(jsonPath("$.emails[0].optOut").value(true))
                        .andExpect(jsonPath("$.parties[0].partyName").value("Акме ООД"))
                        .andExpect(jsonPath("$.parties[0].role").value("DECIDES"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");

        send(patch(location).header("If-Match", "\"1\""), "{\"doNotCall\": true}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.doNotCall").value(true))
                .andExpect(jsonPath("$.phones[0].value").value("+359888123456"))
                .andExpect(jsonPath("$.parties[0].party").value(acme.toString()))
                .andExpect(jsonPath("$.externalIds[0].id").value("P-1"));
        send(patch(location).header("If-Match", "\"1\""), "{}")
                .andExpect(status().isPreconditionFailed());
        ask(delete(location).header("If-Match", "\"2\"")).andExpect(status().isNoContent());
        ask(get(location)).andExpect(status().isNotFound());
        ask(get(location + "/history")).andExpect(status().isNotFound());
        ask(post(location + "/restore"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.name").value("Иван Иванов"));
        ask(get(location + "/history").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.items[0].way").value("API"))
                .andExpect(jsonPath("$.items[0].changes[*].label", hasItem("In the trash")))
                .andExpect(jsonPath("$.next").isEmpty());
        ask(get(location + "/history?cursor=x")).andExpect(status().isBadRequest());
        send(put(CONTACTS + "/by-external/erp/P-1"), "{\"givenName\": \"Петър\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Петър"))
                .andExpect(jsonPath("$.parties.length()").value(0));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        send(post(CONTACTS), "{\"phones\": [{\"value\": \"x\"}], \"parties\": [{}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("givenName"))
                .andExpect(jsonPath("$.errors[1].field").value("phones[0].value"))
                .andExpect(jsonPath("$.errors[2].field").value("parties[0].party"));
        send(post(CONTACTS), "{\"givenName\": \"A\", \"colour\": \"red\"}")
                .andExpect(status().is(422));
    }

    @Test
    void findsByTheFieldsOfTheFilterBuilder() throws Exception {
        given.contact("Иван Иванов").at(acme).phone("+359888123456").save();
        given.contact("Мария Петрова").save();

        ask(get(CONTACTS).param("filter", "party==" + acme).param("fields", "name,phones"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Иван Иванов"))
                .andExpect(jsonPath("$.items[0].id").doesNotExist());
        ask(get(CONTACTS).param("limit", "1").param("count", "true"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.next").isString());
        ask(get("/api/v1/lists/positions")).andExpect(jsonPath("$.items[0].nameBg").isString());
    }

    private void as(User user) {
        users.act(user);
        token = tokens.create(user.id(), "test", null);
        users.act(user);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return ask(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.header("Authorization", "Bearer " + token).header("Accept-Language", "bg"));
    }
}
