package org.vrazka.parties.vies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;

import com.sun.net.httpserver.HttpServer;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.api.Unavailable;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Outgoing;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class VatAnswersTest {
    private static final String VALID =
            """
            {"isValid": true, "requestDate": "2026-11-28T10:00:00Z", "userError": "VALID", "name": "РОЗА ООД",
             "address": "гр. КАРЛОВО", "requestIdentifier": "WAPIAAAA1", "vatNumber": "131071587"}
            """;

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired Parties facade;
    @Autowired Companies companies;
    @Autowired CurrentUser currentUser;
    @Autowired JsonMapper json;
    @Autowired WebApplicationContext context;
    private final List<URI> asked = new ArrayList<>();
    private HttpServer server;
    private String says = VALID;
    private int status = 200;
    private VatAnswers answers;
    private UUID rose;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI());
                    byte[] body = says.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        var service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest");
        var vies = new Vies(new Outgoing(), json, Clock.systemUTC(), service);
        answers = new VatAnswers(db, facade, companies, currentUser, vies);
        users.company();
        users.act(users.admin());
        rose = parties.party("Роза").vatNumber("BG131071587").save();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsWhatItSaysWithTheNumberOfTheInquiry() {
        db.execute("update identity.company set vat_number = 'BG999999999'");

        answers.ask(rose);

        assertThat(asked)
                .containsExactly(
                        URI.create(
                                "/rest/ms/BG/vat/131071587?requesterMemberStateCode=BG&requesterNumber=999999999"));
        var last = answers.last(facade.get(rose)).orElseThrow();
        assertThat(last.valid()).isTrue();
        assertThat(last.name()).isEqualTo("РОЗА ООД");
        assertThat(last.consultation()).isEqualTo("WAPIAAAA1");
    }

    @Test
    void anInvalidNumberIsSaidToBeInvalid() {
        says = "{\"isValid\": false, \"userError\": \"INVALID\", \"name\": \"---\"}";

        var answer = answers.ask(rose);

        assertThat(answer.valid()).isFalse();
        assertThat(answer.name()).isNull();
        assertThat(asked).containsExactly(URI.create("/rest/ms/BG/vat/131071587"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"isValid\": false, \"userError\": \"MS_UNAVAILABLE\"}",
                "{\"actionSucceed\": false, \"errorWrappers\": [{\"error\":"
                        + " \"MS_MAX_CONCURRENT_REQ\"}]}",
                "<html>",
                ""
            })
    void whoCannotBeAskedSaysNothingAboutANumber(String said) {
        says = said;

        assertThatThrownBy(() -> answers.ask(rose)).isInstanceOf(Unavailable.class);
        assertThat(db.fetchCount(VAT_ANSWER)).isZero();
    }

    @Test
    void anErrorOfTheServiceSaysNothingEither() {
        status = 500;
        assertThatThrownBy(() -> answers.ask(rose)).isInstanceOf(Unanswered.class);
        server.stop(0);
        assertThatThrownBy(() -> answers.ask(rose)).isInstanceOf(Unanswered.class);
    }

    @Test
    void onlyNumbersOfTheUnionAreAskedAbout() {
        var far = parties.party("Далеч").vatNumber("CHE123456789").save();

        assertThatThrownBy(() -> answers.ask(far)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answers.ask(parties.party("Без").save()))
                .isInstanceOf(Invalid.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerIsOfTheNumberThatWasAskedAbout() {
        answers.ask(rose);
        db.execute("update parties.party set vat_number = 'BG175074752' where id = ?", rose);

        assertThat(answers.last(facade.get(rose))).isEmpty();
    }

    @Test
    void standsOnTheCardAndIsAskedForThere() throws Exception {
        answers.ask(rose);
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();

        web.perform(get("/parties/" + rose + "/vat-answer").header("HX-Request", "true"))
                .andExpect(content().string(containsString("WAPIAAAA1")))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get("/parties/" + rose + "/vat-answer"))
                .andExpect(content().string(containsString("<html")));
        web.perform(post("/parties/" + rose + "/vat-answer").with(csrf()))
                .andExpect(flash().attributeExists("toast"));
    }
}
