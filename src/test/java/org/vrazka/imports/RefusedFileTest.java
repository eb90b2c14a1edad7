package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.imports.db.Tables.FILE_PART;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.nio.charset.StandardCharsets;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RefusedFileTest {
    @Autowired ImportFixture given;
    @Autowired UserFixture users;
    @Autowired DSLContext db;
    MockMvc web;
    User admin;

    @BeforeEach
    void firm(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void isOfferedAsLongAsItIsThere() throws Exception {
        var done =
                given.run(
                        admin,
                        "Код,Наименование\n1,Акме\n1,Роза\n",
                        ImportFixture.plan(ImportKind.PARTIES));
        var page = "/imports/" + done.id();
        assertThat(done.rows().refused()).isEqualTo(1);
        assertThat(text(answer(page))).contains(page + "/refused");
        assertThat(text(answer(page + "/refused"))).contains("Роза");

        db.deleteFrom(FILE_PART).where(FILE_PART.IMPORT_ID.eq(done.id())).execute();

        assertThat(text(answer(page)))
                .doesNotContain(page + "/refused")
                .contains("данните на човек са заличени");
        assertThat(answer(page + "/refused").getRedirectedUrl()).isEqualTo(page);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        users.act(admin);
        return web.perform(get(path)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
