package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.VaultFixture;

/** Whoever lost vrazka.key gets in and enters the secrets anew. */
@DatabaseTest
class LostKeyTest {
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    MockMvc web;

    @BeforeEach
    void secretsWithoutTheirKey(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        given.company();
        var locked = VaultFixture.locked();
        db.execute(
                "insert into directory.provider (id, label, issuer, client_id, secret, own_network,"
                        + " second_factor) values (?, 'OpenID', 'https://x.example', 'x', ?, false,"
                        + " false)",
                Ids.next(),
                locked);
        db.execute(
                "insert into directory.ldap_server (id, label, host, port, security, reader,"
                        + " password, base, login, key, second_factor) values (?, 'LDAP',"
                        + " '127.0.0.1', 1, 'LDAPS', 'cn=x', ?, 'dc=x', 'uid', 'id', false)",
                Ids.next(),
                locked);
        db.execute(
                "insert into letters.mail_server (id, host, port, security, user_name, password,"
                        + " sender) values (?, '127.0.0.1', 1, 'NONE', 'x', ?, 'x@example.org')",
                Ids.next(),
                locked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/forgotten", "/sign-in/ldap"})
    void leavesThePagesOpenThatLeadIn(String page) throws Exception {
        given.admin();

        assertThat(answer(get(page)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in-rules/openid",
                "/sign-in-rules/ldap",
                "/mail-server",
                "/profile/directory"
            })
    void leavesThePagesOpenWhereSecretsAreEntered(String page) throws Exception {
        given.act(given.admin());

        assertThat(answer(get(page)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in-rules/ldap/test", "/mail-server/test"})
    void isNamedByTheTestOfAServer(String test) throws Exception {
        given.act(given.admin());

        var answer = answer(post(test).with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).containsAnyOf("не се отваря", "Connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in-rules/ldap/test", "/mail-server/test"})
    void isAskedForFirstByTheTestOfNoServer(String test) throws Exception {
        given.act(given.admin());
        db.execute("delete from directory.ldap_server");
        db.execute("delete from letters.mail_server");

        var answer = answer(post(test).with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Първо запиши сървъра");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Accept-Language", "bg")).andReturn().getResponse();
    }
}
