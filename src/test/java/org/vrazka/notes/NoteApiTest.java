package org.vrazka.notes;

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
class NoteApiTest {
    @Autowired WebApplicationContext context;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;

    @Test
    void writesReadsChangesAndDeletes() throws Exception {
        users.company();
        var admin = users.act(users.admin());
        var token = tokens.create(admin.id(), "test", null);
        var path = "/api/v1/parties/" + parties.customer("Acme");

        var note =
                ask(post(path + "/notes").content("{\"text\": \"Call\\nback\"}"), token)
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.author").value(admin.name()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        ask(get(path + "/timeline").param("kind", "notes"), token)
                .andExpect(jsonPath("$.items[0].text").value("Call\nback"));
        ask(patch(note).header("If-Match", "\"1\"").content("{\"text\": \"Wait\"}"), token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("Wait"));
        ask(patch(note).header("If-Match", "\"1\"").content("{\"text\": \"Late\"}"), token)
                .andExpect(status().isPreconditionFailed());
        ask(post(path + "/notes").content("{\"text\": \" \"}"), token)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("text"));
        ask(delete(note).header("If-Match", "\"2\""), token).andExpect(status().isNoContent());
        ask(get(note), token).andExpect(status().isNotFound());
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String token)
            throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        return web.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("Authorization", "Bearer " + token));
    }
}
