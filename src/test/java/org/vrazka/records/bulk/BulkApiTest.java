package org.vrazka.records.bulk;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

@DatabaseTest
class BulkApiTest {
    private static final String PARTIES = "/api/v1/lists/parties/bulk";

    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;
    private MockMvc web;
    private User ada;

    @BeforeEach
    void program(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        ada = users.act(users.admin());
        parties.customer("Акме ООД", ada.id());
        parties.customer("Бета ООД", ada.id());
    }

    @Test
    void beginsInTheBackgroundAndTellsHowFarItIs() throws Exception {
        var location =
                send(
                                ada,
                                """
                                {"filter": "name==*акме*", "field": "supplier", "values": ["true"]}
                                """)
                        .andExpect(status().isAccepted())
                        .andExpect(jsonPath("$.state").value("RUNNING"))
                        .andExpect(jsonPath("$.total").value(1))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        ask(ada, get(String.valueOf(location))).andExpect(status().isOk());
        ask(users.manager(), get(String.valueOf(location))).andExpect(status().isNotFound());
    }

    @Test
    void takesWhatGoesTogetherByNames() throws Exception {
        send(
                        ada,
                        """
                        {"field": "hold", "parts": {"selling": "true", "reason": "unpaid", "until": null}}
                        """)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.total").value(2));
        send(ada, "{\"field\": \"hold\", \"parts\": {\"selling\": \"true\"}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(ada, "{\"field\": \"hold\", \"parts\": {\"buying\": \"true\"}}")
                .andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"field\": \"number\", \"values\": [\"1\"]}",
                "{\"field\": \"supplier\", \"values\": [null]}",
                "{\"field\": \"supplier\", \"values\": [\"true\", \"false\"]}",
                "{\"ids\": [], \"field\": \"deleted\"}",
                "{\"field\": \"delivery\", \"parts\": {\"delivery\": \"x\"}}",
                "{\"field\": \"delivery\", \"parts\": {\"value\": \"x\"}}",
                "{\"field\": \"supplier\", \"parts\": {\"supplier\": \"true\"}}",
                "{\"ids\": [null], \"field\": \"supplier\", \"values\": [\"true\"]}"
            })
    void saysWhatIsWrong(String content) throws Exception {
        send(ada, content).andExpect(status().isUnprocessableContent());
    }

    private ResultActions send(User user, String content) throws Exception {
        return ask(user, post(PARTIES).contentType(MediaType.APPLICATION_JSON).content(content));
    }

    private ResultActions ask(User user, MockHttpServletRequestBuilder request) throws Exception {
        users.act(user);
        var token = tokens.create(user.id(), "test", null);
        return web.perform(request.header("Authorization", "Bearer " + token));
    }
}
