package org.vrazka.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Circle;
import org.vrazka.identity.TestRights;
import org.vrazka.identity.User;
import org.vrazka.shared.Ids;

import java.util.List;

@DatabaseTest
class FrameTest {
    @Autowired WebApplicationContext context;
    MockMvc web;

    @BeforeEach
    void setUp() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void speaksTheLanguageOfTheUserAndWearsHisTheme() throws Exception {
        assertThat(page("/find", user("en", "dark")))
                .contains("<html lang=\"en\" data-theme=\"dark\">")
                .contains("<h1>Find</h1>");
        assertThat(page("/find", user("bg", "system")))
                .contains("<html lang=\"bg\">")
                .contains("<h1>Търсене</h1>");
    }

    @Test
    void answersThePaletteWithOptionsOnly() throws Exception {
        String found =
                web.perform(
                                get("/find?q=zzz")
                                        .header("HX-Request", "true")
                                        .with(user("en", "light")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(found).contains("Nothing like that").doesNotContain("<html");
    }

    @Test
    void servesAssetsToEverybodyAndForAYear() throws Exception {
        var answer = web.perform(get(Assets.asset("css/index.css"))).andReturn().getResponse();
        assertThat(answer.getContentAsString()).contains(".sidebar").doesNotContain("@import");
        assertThat(answer.getHeader("Cache-Control"))
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(answer.getContentType()).startsWith("text/css");
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor user(String language, String theme) {
        var user =
                new User(
                        Ids.next(),
                        "Десислава Тодорова",
                        TestRights.ALL,
                        Circle.alone(Ids.next()),
                        language,
                        theme);
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
