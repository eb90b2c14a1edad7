package org.vrazka.parties.relations;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

@DatabaseTest
class RelationApiTest {
    @Autowired WebApplicationContext context;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;
    @Autowired RelationKinds kinds;

    @Test
    void addsReadsChangesAndRemoves() throws Exception {
        users.company();
        var token = tokens.create(users.act(users.admin()).id(), "test", null);
        var works = parties.customer("Works");
        var holding = parties.customer("Holding");
        var path = "/api/v1/parties/" + works;
        var parent = kinds.kinds().getFirst().id();
        var body = "{\"other\": \"%s\", \"kind\": \"%d\"}".formatted(holding, parent);

        var relation =
                ask(post(path + "/relations").content(body), token)
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.otherName").value("Holding"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        ask(get(path), token).andExpect(jsonPath("$.parent").value(holding.toString()));
        ask(get("/api/v1/parties").param("filter", "parent==" + holding), token)
                .andExpect(jsonPath("$.items[0].name").value("Works"));
        ask(post(path + "/relations").content(body), token)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("twice"));
        ask(get("/api/v1/parties/" + holding + "/relations"), token)
                .andExpect(jsonPath("$.items[0].other").value(works.toString()))
                .andExpect(jsonPath("$.items[0].back").value(true));

        ask(
                        patch(relation)
                                .header("If-Match", "\"1\"")
                                .content("{\"until\": \"2020-12-31\"}"),
                        token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.until").value("2020-12-31"));
        ask(get(path), token).andExpect(jsonPath("$.parent").isEmpty());
        ask(delete(relation).header("If-Match", "\"1\""), token)
                .andExpect(status().isPreconditionFailed());
        ask(delete(relation).header("If-Match", "\"2\""), token).andExpect(status().isNoContent());
        ask(get(relation), token).andExpect(status().isNotFound());
        ask(get("/api/v1/lists/relations"), token)
                .andExpect(jsonPath("$.items[0].parent").value(true));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String token)
            throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        return web.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("Authorization", "Bearer " + token));
    }
}
