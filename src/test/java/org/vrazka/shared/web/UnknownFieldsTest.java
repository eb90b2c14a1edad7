package org.vrazka.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.USER_GROUP;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

@DatabaseTest
class UnknownFieldsTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired UserFixture given;
    @Autowired Tokens tokens;
    @Autowired DSLContext db;
    MockMvc web;
    String token = "";

    @BeforeEach
    void administrator(@Autowired WebApplicationContext context) {
        given.company();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        token = "Bearer " + tokens.create(given.act(given.admin()).id(), "test", null);
    }

    @Test
    void everyRouteSaysWhichFieldsItKnows() {
        assertThat(changing())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(KnownFields.of(route.getValue()).firstUnknown(Set.of("x~y")))
                                .isEqualTo("x~y"));
    }

    @Test
    void areRefusedInAForm() throws Exception {
        web.perform(
                        post("/groups")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("name", "Поща")
                                .param("administrator", "true"))
                .andExpect(status().isUnprocessableContent());
        assertThat(db.fetchCount(USER_GROUP)).isZero();
    }

    @Test
    void areNeitherTheTokenNorTheMethodNorTheButton() {
        var known = KnownFields.of(handler("/orders/{id}", RequestMethod.POST));
        assertThat(
                        known.firstUnknown(
                                List.of(
                                        "_csrf",
                                        "_method",
                                        "do",
                                        "version",
                                        "party",
                                        "lines[0].product",
                                        "lines[12].refuseReason")))
                .isNull();
        assertThat(known.firstUnknown(List.of("lines[0].total"))).isEqualTo("lines[0].total");
        assertThat(known.firstUnknown(List.of("id"))).isEqualTo("id");
        var theme = KnownFields.of(handler("/theme", RequestMethod.POST));
        assertThat(theme.firstUnknown(List.of("theme", "back"))).isNull();
    }

    @Test
    void areRefusedInTheFormOfAProgram() throws Exception {
        web.perform(
                        multipart("/api/v1/imports")
                                .file("file", new byte[] {65})
                                .param("plan", "{}")
                                .param("owner", "x")
                                .header("Authorization", token))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("owner"))
                .andExpect(jsonPath("$.errors[0].code").value("unknown"));
    }

    @Test
    void areRefusedInTheJsonOfEveryRoute() {
        var withBody =
                changing().stream()
                        .filter(route ->
                                Arrays.stream(route.getValue().getMethodParameters())
                                        .anyMatch(p ->
                                                p.hasParameterAnnotation(RequestBody.class)
                                                        && p.getParameterType().isRecord()))
                        .toList();
        assertThat(withBody)
                .hasSizeGreaterThan(5)
                .allSatisfy(route ->
                        web.perform(
                                        request(method(route.getKey()), address(route.getKey()))
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content("{\"noSuchField\": 1}")
                                                .header("If-Match", "\"1\"")
                                                .header("Authorization", token))
                                .andExpect(status().isUnprocessableContent())
                                .andExpect(jsonPath("$.errors[0].field").value("noSuchField"))
                                .andExpect(jsonPath("$.errors[0].code").value("unknown")));
    }

    private static HttpMethod method(RequestMappingInfo route) {
        return HttpMethod.valueOf(
                route.getMethodsCondition().getMethods().iterator().next().name());
    }

    private static String address(RequestMappingInfo route) {
        var pattern = route.getPatternValues().iterator().next();
        return pattern.replace("{from}", "2026-03-05")
                .replace("{entry}", "1")
                .replaceAll("\\{[^/]+}", Ids.next().toString());
    }

    private HandlerMethod handler(String pattern, RequestMethod method) {
        return changing().stream()
                .filter(route -> route.getKey().getPatternValues().contains(pattern))
                .filter(route -> route.getKey().getMethodsCondition().getMethods().contains(method))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private List<Map.Entry<RequestMappingInfo, HandlerMethod>> changing() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("org.vrazka."))
                .filter(route ->
                        !route.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .equals(Set.of(RequestMethod.GET)))
                .toList();
    }
}
