package org.vrazka.records.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.net.URI;
import java.util.List;

@DatabaseTest
class WideListTest {
    private static final int HANDFUL = 15;

    @Autowired WebApplicationContext context;
    @Autowired Statements statements;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired WideList wide;
    private MockMvc web;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        users.act(users.admin());
        wide.define();
    }

    @Test
    void answersWithAHandfulOfStatementsHoweverManyRows() throws Exception {
        regular(3);
        var few = sent(3);
        regular(30);
        assertThat(sent(33)).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(HANDFUL);
    }

    private void regular(int many) {
        for (int i = 0; i < many; i++) {
            parties.party("Фирма " + i).classes("REGULAR A X").save();
            parties.party("Фирма друга " + i).classes("LOST C Z").save();
        }
    }

    private List<String> sent(int rows) throws Exception {
        users.act(users.admin());
        var address = URI.create(wide.address());
        return statements.of(() -> {
            var answer = web.perform(get(address)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            var page = answer.getContentAsString();
            assertThat(page.split("<th data-field", -1)).hasSize(WideList.COLUMNS + 1);
            assertThat(page.split("<td class=\"lead", -1)).hasSize(rows + 1);
        });
    }
}
