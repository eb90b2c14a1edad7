package org.vrazka.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody signed in who reads Bulgarian and asks for one page after another. */
public final class Visitor {
    private final MockMvc web;
    private final UserFixture users;
    private final User user;

    public Visitor(WebApplicationContext context, UserFixture users, User user) {
        this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.users = users;
        this.user = user;
    }

    /** The page that comes with this status. */
    public String ask(int status, MockHttpServletRequestBuilder request) {
        try {
            users.act(user);
            var answer =
                    web.perform(request.with(csrf()).locale(Locale.of("bg")))
                            .andReturn()
                            .getResponse();
            users.act(user);
            var page = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus()).as(page).isEqualTo(status);
            return page;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
