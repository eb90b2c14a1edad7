package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.vrazka.DatabaseTest;
import org.vrazka.routes.Route;
import org.vrazka.routes.Routes;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.lang.annotation.Annotation;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Walks over all routes of all modules. */
@DatabaseTest
class RightsTest {
    private static final List<Class<? extends Annotation>> RULES =
            List.of(Right.class, Does.class, Open.class, SignedInOnly.class);

    @Autowired Routes routes;
    @Autowired Gate gate;
    @Autowired UserFixture given;
    MockMvc web;

    @BeforeEach
    void web(@Autowired WebApplicationContext context, @Autowired Companies companies) {
        companies.found(new Company("Acme", "EUR", "bg", ZoneId.of("Europe/Sofia"), false, null));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void everyRouteDeclaresOneRule() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(RULES)
                                .filteredOn(route::has)
                                .as("rules of " + route)
                                .hasSize(1));
    }

    @Test
    void everyRightThatARouteAsksForCanBeGiven() {
        assertThat(routes().map(route -> route.right()))
                .filteredOn(Objects::nonNull)
                .allMatch(right -> right.kind().offers(right.action()));
    }

    @Test
    void theAdministratorMayDoAllThereIsAndTheAuditorSeeIt() {
        var administrator = given.admin().rights();
        var auditor = given.auditor().rights();
        for (var kind : Kind.values()) {
            assertThat(auditor.reach(kind, Action.SEE)).as(kind.name()).isEqualTo(Reach.ALL);
            for (var action : Action.values()) {
                assertThat(administrator.reach(kind, action))
                        .as(kind + " " + action)
                        .isEqualTo(kind.offers(action) ? Reach.ALL : Reach.NONE);
            }
        }
        assertThat(auditor.grants().map(Grant::action))
                .containsOnly(Action.SEE, Action.EXPORT, Action.SEE_COSTS);
    }

    @Test
    void onlyRoutesMarkedOpenAnswerToStrangers() {
        given.admin();
        assertThat(routes().filter(RightsTest::isPlainGet))
                .isNotEmpty()
                .allSatisfy(route -> {
                    var answer = web.perform(get(route.with(Ids.next()))).andReturn().getResponse();
                    boolean turnedAway =
                            answer.getStatus() == 401
                                    || String.valueOf(answer.getHeader("Location"))
                                            .startsWith("/sign-in?next=")
                                    || "/sign-in".equals(answer.getHeader("Location"));
                    assertThat(turnedAway)
                            .as(route + " answers " + answer.getStatus())
                            .isNotEqualTo(route.has(Open.class));
                });
    }

    @ParameterizedTest
    @EnumSource(ReadyRole.class)
    void everyRouteKeepsOutWhoHasNoRight(ReadyRole role) {
        var rights = given.act(given.user("Някой", role)).rights();
        assertThat(routes().filter(route -> route.right() != null))
                .isNotEmpty()
                .allSatisfy(route -> {
                    var right = route.right();
                    if (!rights.allows(right.kind(), right.action())) {
                        assertThatThrownBy(() -> ask(route))
                                .isInstanceOfAny(Forbidden.class, NotFound.class);
                    } else {
                        assertThatCode(() -> ask(route)).doesNotThrowAnyException();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(ReadyRole.class)
    void everyPageAnswersByTheRight(ReadyRole role) {
        var rights = given.act(given.user("Някой", role)).rights();
        assertThat(routes().filter(RightsTest::isPlainGet).filter(route -> route.right() != null))
                .allSatisfy(route -> {
                    var right = route.right();
                    int status =
                            web.perform(get(route.with(Ids.next())))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus();
                    if (!rights.allows(right.kind(), right.action())) {
                        assertThat(status).as(route.toString()).isIn(403, 404);
                    } else {
                        assertThat(status).as(route.toString()).isNotIn(401, 403);
                    }
                });
    }

    @Test
    void hidesWhatOneMayNotSeeAndRefusesWhatOneMayNotDo() {
        var users = "/users/{id}";
        given.act(given.manager());
        assertThatThrownBy(() -> ask(route(users, HttpMethod.GET))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(route("/users", HttpMethod.GET)))
                .isInstanceOf(Forbidden.class);
        given.act(given.auditor());
        assertThatThrownBy(() -> ask(route(users, HttpMethod.POST))).isInstanceOf(Forbidden.class);
    }

    private void ask(Route route) {
        var request = new MockHttpServletRequest("GET", route.with(Ids.next()));
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route.path());
        gate.preHandle(request, new MockHttpServletResponse(), route.handler());
    }

    private Route route(String path, HttpMethod method) {
        return routes().filter(r -> r.path().equals(path) && r.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Route> routes() {
        return routes.all().stream();
    }

    private static boolean isPlainGet(Route route) {
        return route.plain() && route.method().equals(HttpMethod.GET);
    }
}
