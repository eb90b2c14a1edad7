package org.vrazka.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.vrazka.identity.Companies;
import org.vrazka.identity.HandoverFixture;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;

import java.util.Set;
import java.util.UUID;

@DatabaseTest
class UserApiTest {
    private static final String USERS = "/api/v1/users";

    @Autowired UserFixture given;
    @Autowired HandoverFixture handovers;
    @Autowired PartyFixture firms;
    @Autowired Parties parties;
    @Autowired Companies companies;
    @Autowired Teams teams;
    @Autowired Tokens tokens;
    @Autowired Users users;
    MockMvc web;
    String token = "";
    UUID role;
    User admin;

    @BeforeEach
    void program(@Autowired WebApplicationContext context) {
        given.company();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        role = given.idOf(ReadyRole.SALES_MANAGER);
        admin = as(given.admin());
    }

    @Test
    void createsAndChangesAUser() throws Exception {
        var team = teams.create(new TeamContent("Продажби", null, null, Set.of()));
        var location =
                send(
                                post(USERS),
                                """
                                {"name": "Нина Нова", "email": "Nina@example.org", "roles": ["%s"],
                                 "team": "%s"}
                                """
                                        .formatted(role, team))
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.email").value("nina@example.org"))
                        .andExpect(jsonPath("$.roles[0]").value(role.toString()))
                        .andExpect(jsonPath("$.team").value(team.toString()))
                        .andExpect(jsonPath("$.active").value(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");

        send(patch(location).header("If-Match", "\"1\""), "{\"name\": \"Нина\", \"team\": null}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.name").value("Нина"))
                .andExpect(jsonPath("$.team").isEmpty())
                .andExpect(jsonPath("$.roles[0]").value(role.toString()));
        send(patch(location).header("If-Match", "\"2\""), "{\"active\": false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(false));
        send(patch(location).header("If-Match", "\"2\""), "{\"name\": \"Стара\"}")
                .andExpect(status().isPreconditionFailed());
        send(patch(location), "{\"name\": \"Без версия\"}")
                .andExpect(status().isPreconditionRequired());
        send(get(location), "").andExpect(jsonPath("$.name").value("Нина"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        send(post(USERS), "{\"name\": \"\", \"email\": \"x\", \"roles\": []}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:vrazka:invalid"))
                .andExpect(jsonPath("$.errors[?(@.field == 'name')].code").value("required"))
                .andExpect(jsonPath("$.errors[?(@.field == 'email')].code").value("email"))
                .andExpect(jsonPath("$.errors[?(@.field == 'roles')].code").value("required"));
        var user = given.manager();
        send(
                        patch(USERS + "/" + user.id()).header("If-Match", "\"1\""),
                        "{\"password\": \"тайна\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("password"))
                .andExpect(jsonPath("$.errors[0].code").value("unknown"));
        send(
                        patch(USERS + "/" + user.id()).header("If-Match", "\"1\""),
                        "{\"team\": \"" + UUID.randomUUID() + "\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("team"));
    }

    @Test
    void keepsOutWhoMayNot() throws Exception {
        var user = given.manager();
        as(given.auditor());
        send(post(USERS), "{\"name\": \"X\"}").andExpect(status().isForbidden());
        send(patch(USERS + "/" + user.id()).header("If-Match", "\"1\""), "{\"name\": \"X\"}")
                .andExpect(status().isForbidden());
        as(given.manager());
        send(get(USERS + "/" + user.id()), "").andExpect(status().isNotFound());
        send(patch(USERS + "/" + user.id()).header("If-Match", "\"1\""), "{\"name\": \"X\"}")
                .andExpect(status().isNotFound());
    }

    @Test
    void handsOverTheRecordsOfWhoLeaves() throws Exception {
        var ivan = given.manager();
        var maria = given.manager();
        var party = firms.customer("Първа", ivan.id());

        send(
                        post(USERS + "/" + ivan.id() + "/deactivation").header("If-Match", "\"1\""),
                        "{\"successor\": \"" + maria.id() + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(false));
        given.act(admin);
        handovers.finish();
        assertThat(parties.get(party).managerId()).isEqualTo(maria.id());
    }

    @Test
    void namesAndEndsDeputies() throws Exception {
        var ivan = given.manager();
        var maria = given.manager();
        var path = USERS + "/" + ivan.id() + "/deputies";
        var today = companies.today();
        var location =
                send(
                                post(path),
                                "{\"deputy\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}"
                                        .formatted(maria.id(), today, today))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        send(get(path), "").andExpect(jsonPath("$.items[0].deputy").value(maria.id().toString()));
        assertThat(users.get(maria.id()).circle().absent()).hasSize(1);
        send(delete(location), "").andExpect(status().isNoContent());
        assertThat(users.get(maria.id()).circle().absent()).isEmpty();
    }

    private User as(User user) {
        token = tokens.create(user.id(), "test", null);
        return given.act(user);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
