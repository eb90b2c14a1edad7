package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Open;
import org.vrazka.identity.Reach;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.Rights;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.routes.Route;
import org.vrazka.routes.Routes;
import org.vrazka.routes.Specimens;
import org.vrazka.routes.Specimens.Family;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries every route that names a record, with each role and reach, on a record of one's own, of the
 * team, of a team below, of a stranger, on one in the trash and on one that never was. What is out
 * of reach answers as what is not there, and a refused request changes nothing.
 */
@DatabaseTest
class RouteReachTest {
    /** Routes whose variable is no record's id: a secret, the name of a list or cohort, a file. */
    private static final List<String> NO_RECORD =
            List.of(
                    "/set-password/{secret}",
                    "/api/v1/{things}/batch",
                    "/api/v1/lists/{list}/entries",
                    "/api/v1/lists/{list}/entries/{entry}",
                    "/lists/{list}/columns",
                    "/lists/{list}/views",
                    "/api/v1/lists/{list}/views",
                    "/lists/{list}/summary",
                    "/lists/{list}/bulk",
                    "/api/v1/lists/{list}/bulk",
                    "/api/v1/lists/{list}/summary",
                    "/api/v1/lists/{list}/fields",
                    "/segmentations/cohorts/{cohort}/{since}",
                    "/segmentations/cohorts/{cohort}/{since}/export",
                    "/assets/{*path}");

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    @Autowired Routes routes;
    @Autowired Specimens specimens;
    @Autowired UserFixture given;
    @Autowired Users users;
    @Autowired DSLContext db;
    private final Map<Whose, User> owners = new EnumMap<>(Whose.class);
    private Rights rights;
    private MockMvc web;
    private TransactionTemplate trial;

    /** Whose a record is, seen from who asks; the reach that it takes. */
    private enum Whose {
        MINE(Reach.OWN),
        TEAMMATES(Reach.TEAM),
        OF_A_TEAM_BELOW(Reach.TEAM_AND_BELOW),
        A_STRANGERS(Reach.ALL);

        private final Reach needs;

        Whose(Reach needs) {
            this.needs = needs;
        }

        boolean within(Reach reach) {
            return reach.compareTo(needs) >= 0;
        }
    }

    /** What is fine with a record that is there, and yet answers that it is not. */
    private static final List<String> NOTHING_TO_GIVE =
            List.of("/imports/{id}/refused", "/api/v1/imports/{id}/refused");

    /** What came back, and how many rows were written meanwhile. */
    private record Answer(int status, String content, long written) {
        @Override
        public String toString() {
            int heading = Math.max(0, content.indexOf("<h1"));
            int end = Math.min(content.length(), heading + 150);
            return status + " " + content.substring(heading, end) + ", wrote " + written;
        }

        boolean refuses() {
            return status == 401 || status == 403 || status == 404;
        }
    }

    @BeforeEach
    void begin(
            @Autowired WebApplicationContext context,
            @Autowired PlatformTransactionManager transactions) {
        given.company();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        trial = new TransactionTemplate(transactions);
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Test
    void everyRouteAboutARecordHasOneToTryItOn() {
        assertThat(routes.all())
                .filteredOn(r -> r.isAbout() && !NO_RECORD.contains(r.path()))
                .hasSizeGreaterThan(90)
                .allSatisfy(r -> assertThat(specimens.of(r)).as("specimen for " + r).isPresent());
    }

    /** How records of one's own and those in the trash are reached is the same for all roles. */
    @ParameterizedTest
    @EnumSource(ReadyRole.class)
    void readyMadeRolesReachNoFartherThanTheySay(ReadyRole role) {
        tryAll(given.user("Деян", role), List.of(Whose.A_STRANGERS), false);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reach.class,
            names = {"OWN", "TEAM", "TEAM_AND_BELOW"})
    void everyReachIsKept(Reach reach) {
        tryAll(given.user("Деян", grants(action -> reach)), List.of(Whose.values()), true);
    }

    @Test
    void seeingAllLetsOneChangeOwnOnly() {
        var rights = grants(action -> action == Action.SEE ? Reach.ALL : Reach.OWN);
        tryAll(given.user("Деян", rights), List.of(Whose.MINE, Whose.A_STRANGERS), false);
    }

    @Test
    void nobodyDoesWhatHeDoesNotSee() {
        var rights = grants(action -> action == Action.SEE ? Reach.OWN : Reach.ALL);
        tryAll(given.user("Деян", rights), List.of(Whose.MINE, Whose.A_STRANGERS), false);
    }

    /** All that there is to give, by owner as far as told. */
    private static Grant[] grants(Function<Action, Reach> reach) {
        return Arrays.stream(Kind.values())
                .flatMap(kind ->
                        Arrays.stream(Action.values())
                                .filter(kind::offers)
                                .map(action ->
                                        new Grant(
                                                kind,
                                                action,
                                                kind.offered(action).contains(reach.apply(action))
                                                        ? reach.apply(action)
                                                        : Reach.ALL)))
                .toArray(Grant[]::new);
    }

    private void tryAll(User asker, List<Whose> whose, boolean trash) {
        people(asker);
        rights = given.act(users.get(asker.id())).rights();
        var softly = new SoftAssertions();
        routes.all().stream()
                .filter(r -> !r.has(Open.class) && specimens.of(r).isPresent())
                .collect(Collectors.groupingBy(r -> specimens.of(r).orElseThrow()))
                .forEach((family, about) -> tryFamily(family, about, whose, trash, softly));
        softly.assertAll();
    }

    private void people(User asker) {
        owners.put(Whose.MINE, asker);
        for (var whose : List.of(Whose.TEAMMATES, Whose.OF_A_TEAM_BELOW, Whose.A_STRANGERS)) {
            owners.put(whose, given.user(whose.name(), ReadyRole.SALES_MANAGER));
        }
        db.execute(
                """
                with sales as (insert into identity.team (id, name) values (gen_random_uuid(), 'Продажби') returning id),
                     north as (insert into identity.team (id, name, parent_id)
                               select gen_random_uuid(), 'Север', id from sales returning id)
                update identity.user_account u
                set team_id = case when u.id = ? then north.id else sales.id end
                from sales, north where u.id in (?, ?, ?)
                """,
                owner(Whose.OF_A_TEAM_BELOW).id(),
                asker.id(),
                owner(Whose.TEAMMATES).id(),
                owner(Whose.OF_A_TEAM_BELOW).id());
    }

    private User owner(Whose whose) {
        return owners.get(whose);
    }

    private void tryFamily(
            Family family,
            List<Route> about,
            List<Whose> whose,
            boolean trash,
            SoftAssertions softly) {
        var absent = specimens.absent(family);
        var answers = about.stream().collect(Collectors.toMap(r -> r, r -> ask(r, absent)));
        answers.forEach((route, answer) -> refusedInVain(softly, route, "none", answer));
        for (var owner : family.hasOwner() ? whose : List.of(Whose.MINE)) {
            var made = specimens.made(family, owner(owner));
            for (var route : about) {
                compare(softly, route, family, owner, ask(route, made), answers.get(route));
            }
            if (trash && family.trash() != null) {
                var deleted = specimens.deleted(family, owner(owner));
                for (var route : about) {
                    if (!isRestoring(route) && !isPut(route) && !showsTrash(route)) {
                        softly.assertThat(ask(route, deleted))
                                .as(route + " of " + owner + ", deleted")
                                .isEqualTo(answers.get(route));
                    }
                }
            }
        }
    }

    private void compare(
            SoftAssertions softly,
            Route route,
            Family family,
            Whose whose,
            Answer answer,
            Answer absent) {
        String what = route + ", " + whose;
        boolean visible = sees(family, whose);
        if (!visible && isPut(route)) {
            softly.assertThat(answer.refuses()).as(what + " is refused: " + answer).isTrue();
        } else if (!visible && family.hasOwner()) {
            softly.assertThat(answer).as(what + " is as if not there").isEqualTo(absent);
        } else if (visible && does(route, family, whose)) {
            boolean empty = NOTHING_TO_GIVE.contains(route.path());
            softly.assertThat(answer.refuses())
                    .as(what + " is reached: " + answer)
                    .isEqualTo(empty);
        } else if (isRestoring(route)) {
            refusedInVain(softly, route, whose.name(), answer);
        } else {
            softly.assertThat(answer.refuses()).as(what + " is refused: " + answer).isTrue();
        }
        if (answer.refuses()) {
            refusedInVain(softly, route, whose.name(), answer);
        }
    }

    private static void refusedInVain(
            SoftAssertions softly, Route route, String what, Answer answer) {
        softly.assertThat(answer.written()).as(route + ", " + what + " changes").isZero();
    }

    private boolean sees(Family family, Whose whose) {
        return family.kind() == null
                ? whose == Whose.MINE
                : whose.within(rights.reach(family.kind(), Action.SEE));
    }

    /** Once it is seen. */
    private boolean does(Route route, Family family, Whose whose) {
        var right = route.right();
        if (right == null) {
            return true;
        }
        if (namesDeputy(route) && whose != Whose.MINE) {
            return rights.administer();
        }
        var action = isPut(route) ? Action.CHANGE : right.action();
        var reach = rights.reach(right.kind(), action);
        if (family.hasOwner() && right.kind() == family.kind()) {
            return whose.within(reach);
        }
        boolean takesAll = right.kind() == Kind.USERS && action != Action.SEE;
        return reach.compareTo(takesAll ? Reach.ALL : Reach.OWN) >= 0;
    }

    /** Whatever comes of it is taken back. */
    private Answer ask(Route route, Object about) {
        var answer =
                trial.execute(state -> {
                    state.setRollbackOnly();
                    return ask(route, specimens.variables(about));
                });
        return Optional.ofNullable(answer).orElseThrow();
    }

    /** It says whose records somebody reaches. */
    private static boolean namesDeputy(Route route) {
        return route.method() == HttpMethod.POST && route.path().endsWith("/users/{id}/deputies");
    }

    /** A live record is left as it is. */
    private static boolean isRestoring(Route route) {
        return route.path().endsWith("/restore");
    }

    /** An order in the trash can be looked at, by whom it could be before. */
    private static boolean showsTrash(Route route) {
        return List.of("/orders/{id}", "/orders/{id}/history", "/orders/{id}/deliveries")
                        .contains(route.path())
                && route.method() == HttpMethod.GET;
    }

    /** Makes what is not there, and brings back what is in the trash. */
    private static boolean isPut(Route route) {
        return route.method() == HttpMethod.PUT && route.path().contains("{externalId}");
    }

    private Answer ask(Route route, Map<String, String> about) {
        long before = written();
        try {
            var request = request(route.method(), route.with(about)).session(given.session());
            if (route.isApi() && route.path().endsWith("/files")) {
                request.contentType(MediaType.MULTIPART_FORM_DATA);
            } else if (route.isApi()) {
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"1\"")
                        .content("{}");
            } else if (route.method() != HttpMethod.GET) {
                request.with(csrf()).param("version", "1").param("state", "COMPLETED");
            }
            var response = web.perform(request).andReturn().getResponse();
            String content = response.getContentAsString() + response.getHeader("Location");
            for (var value : about.values()) {
                content = content.replace(value, "…");
            }
            return new Answer(response.getStatus(), plain(content), written() - before);
        } catch (Exception e) {
            throw new AssertionError(route.toString(), e);
        }
    }

    /** Without the token that is new in every page. */
    private static String plain(String content) {
        var token = TOKEN.matcher(content);
        return token.find() ? content.replace(token.group(1), "") : content;
    }

    /**
     * Rows that this transaction has written so far, those that it took back too. The view of these
     * figures takes ten times as long as the figures.
     */
    private long written() {
        return (long)
                db.fetchValue(
                        """
                        select sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                                   + pg_stat_get_xact_tuples_deleted(oid))::bigint
                        from pg_class where relkind = 'r' and oid >= 16384
                        """);
    }
}
