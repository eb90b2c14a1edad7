package org.vrazka.records.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.letters.db.Tables.LETTER;
import static org.vrazka.letters.db.Tables.MAIL_SERVER;
import static org.vrazka.records.db.Tables.VIEW_MAIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Views that come by mail. */
@DatabaseTest
class ViewMailsTest {
    private static final Instant MONDAY = Instant.parse("2030-03-04T10:00:00Z");

    @Autowired SavedViews views;
    @Autowired ViewMails mails;
    @Autowired ViewMailRounds rounds;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired DSLContext db;
    MockMvc web;
    User admin;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        db.insertInto(MAIL_SERVER)
                .set(MAIL_SERVER.ID, UUID.randomUUID())
                .set(MAIL_SERVER.HOST, "127.0.0.1")
                .set(MAIL_SERVER.PORT, 25)
                .set(MAIL_SERVER.SECURITY, "NONE")
                .set(MAIL_SERVER.SENDER, "crm@example.org")
                .execute();
    }

    @Test
    void bringAReportOfProfitabilityWithTheRightsOfWhoGetsIt() {
        orders.order(parties.customer("Acme"), LocalDate.now().minusDays(40).toString())
                .line("2", "50.00", "0", "30.00", "0")
                .save();
        var sees = users.user("Види", new Grant(Kind.REPORTS, Action.SEE, Reach.ALL));
        users.act(admin);
        var view = views.create("profitability", new ViewForm("Марж", "ALL"), "by=party");
        mails.set(view, form("WEEK", "1", "8", "CSV"));
        users.act(sees);
        mails.set(view, form("WEEK", "1", "8", "CSV"));

        rounds.sendDue(MONDAY);

        assertThat(file(admin)).contains("Acme", "Брутна печалба", "100,00");
        assertThat(file(sees)).contains("Acme", "100,00").doesNotContain("Брутна печалба");
    }

    @Test
    void areSentOnceForAllTimesThatPassed() {
        var view = views.create("products", new ViewForm("Всички", null), "");
        mails.set(view, form("DAY", "", "8", "XLSX"));

        rounds.sendDue(MONDAY);
        rounds.sendDue(MONDAY.plusSeconds(60));

        assertThat(db.fetchCount(LETTER)).isOne();
        assertThat(mails.of(view).next()).isEqualTo("2030-03-05T06:00:00Z");
    }

    @Test
    void endWhereTheViewIsSeenNoLonger() {
        var seller = users.user("Продава", new Grant(Kind.REPORTS, Action.SEE, Reach.ALL));
        users.act(admin);
        var view = views.create("profitability", new ViewForm("Марж", "ALL"), "by=party");
        users.act(seller);
        mails.set(view, form("DAY", "", "8", "CSV"));
        users.act(admin);
        views.change(view, 1, new ViewForm("Марж", "PRIVATE"));

        rounds.sendDue(MONDAY);

        assertThat(db.fetchCount(LETTER)).isZero();
        assertThat(db.fetchCount(VIEW_MAIL)).isZero();
    }

    @Test
    void sayWhyThereIsNoFile() {
        var view = views.create("products", new ViewForm("Стар", null), "sort=name");
        mails.set(view, form("DAY", "", "8", "CSV"));
        db.execute("update records.saved_view set state = 'sort=gone' where id = ?", view);

        rounds.sendDue(MONDAY);

        assertThat(db.fetchSingle(LETTER).getFile()).isNull();
        assertThat(db.fetchSingle(LETTER).getSubject()).isEqualTo("Стар");
    }

    @Test
    void areRefusedToWhoMayNotTakeAwayAndWithoutAServer() {
        var view = views.create("products", new ViewForm("Всички", "ALL"), "");
        assertThatThrownBy(() -> mails.set(view, form("YEAR", "", "8", "CSV")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> mails.set(view, form("MONTH", "32", "8", "PDF")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.messages()).containsOnlyKeys("day", "format"));
        users.act(users.user("Гледа", new Grant(Kind.PRODUCTS, Action.SEE, Reach.ALL)));
        assertThatThrownBy(() -> mails.of(view)).isInstanceOf(Forbidden.class);
        users.act(users.user("Чужд", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL)));
        assertThatThrownBy(() -> mails.of(view)).isInstanceOf(NotFound.class);
        users.act(admin);
        db.deleteFrom(MAIL_SERVER).execute();
        assertThatThrownBy(() -> mails.set(view, form("DAY", "", "8", "CSV")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void answerPrograms() throws Exception {
        var path =
                "/api/v1/views/" + views.create("products", new ViewForm("А", null), "") + "/mail";
        web.perform(
                        put(path)
                                .with(csrf())
                                .session(users.session())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"every\": \"MONTH\", \"day\": 31, \"hour\": 6,"
                                                + " \"format\": \"CSV\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.every").value("MONTH"))
                .andExpect(jsonPath("$.day").value(31))
                .andExpect(jsonPath("$.next").isNotEmpty());
        users.act(admin);
        web.perform(delete(path).with(csrf()).session(users.session()))
                .andExpect(status().isNoContent());
        users.act(admin);
        web.perform(get(path).session(users.session()))
                .andExpect(jsonPath("$.every").value("NEVER"));
    }

    private static ViewMailForm form(String every, String day, String hour, String format) {
        return new ViewMailForm(every, day, day, hour, format);
    }

    private @Nullable String file(User user) {
        var file =
                db.select(LETTER.FILE)
                        .from(LETTER)
                        .where(LETTER.USER_ID.eq(user.id()))
                        .fetchSingle(LETTER.FILE);
        return new String(file, StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
