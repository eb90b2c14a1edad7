package org.vrazka.records.api;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.util.Objects;

/** A program that sends JSON with a token of anybody. */
@Component
public class Program {
    private final MockMvc web;
    private final UserFixture users;
    private final Tokens tokens;

    Program(WebApplicationContext context, UserFixture users, Tokens tokens) {
        this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.users = users;
        this.tokens = tokens;
    }

    public ResultActions send(User user, MockHttpServletRequestBuilder request) throws Exception {
        users.act(user);
        var token = tokens.create(user.id(), "test", null);
        return web.perform(
                request.header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON));
    }

    /** The address of what a request has made. */
    public String make(User user, MockHttpServletRequestBuilder request) throws Exception {
        var location =
                send(user, request)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return Objects.requireNonNull(location);
    }
}
