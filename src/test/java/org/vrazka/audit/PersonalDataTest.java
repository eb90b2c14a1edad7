package org.vrazka.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class PersonalDataTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    MockMvc web;

    @BeforeEach
    void web(@Autowired WebApplicationContext context) {
        users.company();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void isGivenOutWhole() throws Exception {
        users.act(users.admin());
        var maria = users.manager();

        var file =
                web.perform(get("/users/" + maria.id() + "/personal-data.json"))
                        .andReturn()
                        .getResponse();

        assertThat(file.getContentAsString())
                .contains(maria.name(), maria.id() + "@example.org", "\"events\"", "\"tokens\"")
                .doesNotContain("argon2", "password");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(logged("PERSON_EXPORTED", maria.id())).isTrue();
    }

    @Test
    void isTakenOutOfAccountAndHistoryForGood() throws Exception {
        users.act(users.admin());
        var maria = users.manager();
        rename(maria.id(), "Мария Петрова");
        deactivate(maria.id());

        int status = erase(maria.id());

        assertThat(status).isEqualTo(303);
        var row = db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(maria.id()));
        assertThat(row.getName()).matches("Бивш служител \\d+");
        assertThat(row.getEmail()).isNull();
        assertThat(row.getPasswordHash()).isNull();
        assertThat(db.fetch("select fields::text from records.change").getValues(0, String.class))
                .noneMatch(fields -> fields.contains("Мария"))
                .noneMatch(fields -> fields.contains("@example.org"));
        assertThat(logged("PERSON_ERASED", maria.id())).isTrue();
    }

    @Test
    void staysAsLongAsTheUserMaySignIn() throws Exception {
        users.act(users.admin());
        var maria = users.manager();

        assertThat(erase(maria.id())).isEqualTo(422);
        assertThat(db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(maria.id())).getName())
                .isEqualTo(maria.name());
    }

    @Test
    void isOutOfReachForWhoMayNotChangeUsers() throws Exception {
        var maria = users.manager();
        deactivate(maria.id());
        users.act(users.auditor());

        assertThat(erase(maria.id())).isEqualTo(403);
        assertThat(
                        web.perform(get("/users/" + maria.id() + "/personal-data.json"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    /** A right to change users reaches those whom it reaches, and nobody who may do more. */
    @Test
    void isOutOfReachForWhoMayChangeOthers() throws Exception {
        var maria = users.manager();
        users.act(
                users.user(
                        "Кадри",
                        new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                        new Grant(Kind.USERS, Action.CHANGE, Reach.OWN)));

        for (var page : List.of("/personal-data", "/personal-data.json")) {
            assertThat(
                            web.perform(get("/users/" + maria.id() + page))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(logged("PERSON_EXPORTED", maria.id())).isFalse();
    }

    private int erase(UUID user) throws Exception {
        return web.perform(delete("/users/" + user + "/personal-data").with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private boolean logged(String what, UUID user) {
        return db.fetchExists(EVENT, EVENT.WHAT.eq(what), EVENT.ABOUT_ID.eq(user));
    }

    private void rename(UUID user, String name) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, name)
                .where(USER_ACCOUNT.ID.eq(user))
                .execute();
    }

    private void deactivate(UUID user) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, false)
                .where(USER_ACCOUNT.ID.eq(user))
                .execute();
    }
}
