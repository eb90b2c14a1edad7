package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.directory.db.Tables.GROUP_ROLE;
import static org.vrazka.directory.db.Tables.LDAP_SERVER;
import static org.vrazka.directory.db.Tables.PROVIDER;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.letters.db.Tables.MAIL_SERVER;
import static org.vrazka.secondfactor.db.Tables.DEMAND;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;

import java.util.List;

/** Who may change the company and nothing else does not make himself an administrator by it. */
@DatabaseTest
class CompanyRightTest {
    private static final List<Table<?>> KEEPING =
            List.of(PROVIDER, LDAP_SERVER, GROUP_ROLE, MAIL_SERVER, DEMAND);

    @Autowired DSLContext db;
    @Autowired UserFixture given;
    MockMvc web;
    String administrator;

    @BeforeEach
    void web(@Autowired WebApplicationContext context) {
        given.company();
        administrator = given.idOf(ReadyRole.ADMINISTRATOR).toString();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void decidesNotWhoComesInAndAsWhom() throws Exception {
        given.act(given.admin());
        for (var change : changes()) {
            assertThat(status(change)).isEqualTo(303);
        }
        assertThat(KEEPING).allSatisfy(table -> assertThat(db.fetchCount(table)).isOne());

        actAsWhoChangesTheCompany();
        for (var change : changes()) {
            assertThat(status(change)).isEqualTo(403);
        }
        for (var page : List.of("/sign-in-rules/openid", "/sign-in-rules/ldap", "/mail-server")) {
            assertThat(status(delete(page))).isEqualTo(403);
        }
        assertThat(status(post("/sign-in-rules"))).isEqualTo(403);
        assertThat(KEEPING).allSatisfy(table -> assertThat(db.fetchCount(table)).isOne());
    }

    @Test
    void saysNotWhereLinksLead() throws Exception {
        given.act(given.admin());
        change("Вихрен", "https://crm.example.org");
        actAsWhoChangesTheCompany();
        change("Вихрен Груп", "https://evil.example");

        var company = db.fetchSingle(COMPANY);
        assertThat(company.getName()).isEqualTo("Вихрен Груп");
        assertThat(company.getAddress()).isEqualTo("https://crm.example.org");
    }

    private void actAsWhoChangesTheCompany() {
        given.act(
                given.user(
                        "Офис",
                        new Grant(Kind.COMPANY, Action.SEE, Reach.ALL),
                        new Grant(Kind.COMPANY, Action.CHANGE, Reach.ALL)));
    }

    private void change(String name, String address) throws Exception {
        assertThat(
                        status(
                                post("/company")
                                        .param("company", name)
                                        .param("currency", "EUR")
                                        .param("language", "bg")
                                        .param("zone", "Europe/Sofia")
                                        .param("address", address)))
                .isEqualTo(303);
    }

    private List<MockHttpServletRequestBuilder> changes() {
        return List.of(
                post("/sign-in-rules/openid")
                        .param("label", "Вход")
                        .param("issuer", "https://login.example.org")
                        .param("clientId", "crm"),
                post("/sign-in-rules/ldap")
                        .param("label", "Вход")
                        .param("host", "ldap.example.org")
                        .param("port", "636")
                        .param("security", "LDAPS")
                        .param("reader", "cn=crm")
                        .param("password", "чета")
                        .param("base", "dc=example,dc=org")
                        .param("login", "uid")
                        .param("key", "entryUUID")
                        .param("groups-" + administrator, "sales"),
                post("/mail-server")
                        .param("host", "smtp.example.org")
                        .param("port", "587")
                        .param("security", "STARTTLS")
                        .param("sender", "crm@example.org"),
                post("/sign-in-rules").param("role", administrator));
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn().getResponse().getStatus();
    }
}
