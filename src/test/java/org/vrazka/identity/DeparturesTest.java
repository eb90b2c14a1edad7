package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.identity.db.Tables.DEPUTY;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_GROUP_MEMBER;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.teams.Groups;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class DeparturesTest {
    @Autowired Departures departures;
    @Autowired Handovers handovers;
    @Autowired HandoverFixture handover;
    @Autowired Deputies deputies;
    @Autowired Companies companies;
    @Autowired Accounts accounts;
    @Autowired Tokens tokens;
    @Autowired Users users;
    @Autowired Teams teams;
    @Autowired Groups groups;
    @Autowired UserFixture given;
    @Autowired PartyFixture firms;
    @Autowired OrderFixture documents;
    @Autowired Statements statements;
    @Autowired DSLContext db;
    User ivan;
    User maria;
    User admin;
    UUID team;
    UUID order;

    @BeforeEach
    void aManagerWithRecords() {
        given.company();
        ivan = given.user("Иван Петров", ReadyRole.SALES_MANAGER);
        maria = given.manager();
        admin = given.act(given.admin());
        var party = firms.customer("Първа", ivan.id());
        firms.customer("Втора", ivan.id());
        firms.customer("На Мария", maria.id());
        var thrown = firms.customer("В кошчето", ivan.id());
        db.update(PARTY).set(PARTY.DELETED_AT, Instant.now()).where(PARTY.ID.eq(thrown)).execute();
        order = documents.order(party, "2026-05-04").manager(ivan.id()).line("2", "3.50").save();
        team = teams.create(new TeamContent("Продажби", null, ivan.id(), Set.of(ivan.id())));
        groups.create("Поща", Set.of(ivan.id()));
        var today = companies.today();
        deputies.name(
                ivan.id(),
                new DeputyForm(maria.id().toString(), today.toString(), today.toString()));
        db.deleteFrom(CHANGE).execute();
    }

    @Test
    void tellBeforeWhatIsLeftBehind() {
        var estate = departures.of(ivan.id());

        assertThat(estate.records()).containsEntry("PARTIES", 2).containsEntry("ORDERS", 1);
        assertThat(estate.teams()).isEqualTo(1);
        assertThat(estate.groups()).isEqualTo(1);
    }

    @Test
    void deliverySitesGoOverToo() {
        var party = firms.customer("С обект", maria.id());
        var site = Ids.next();
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, site)
                .set(PARTY_SITE.PARTY_ID, party)
                .set(PARTY_SITE.POSITION, (short) 0)
                .set(PARTY_SITE.NAME, "Склад")
                .set(PARTY_SITE.MANAGER_ID, ivan.id())
                .execute();
        assertThat(departures.of(ivan.id()).records()).containsEntry("SITES", 1);

        departures.depart(ivan.id(), form("move", maria, false));
        handover.finish();

        assertThat(db.fetchValue(PARTY_SITE.MANAGER_ID, PARTY_SITE.ID.eq(site)))
                .isEqualTo(maria.id());
        assertThat(db.fetchValue(PARTY.VERSION, PARTY.ID.eq(party))).isEqualTo(2);
    }

    @Test
    void handEverythingOverAndSignOutAtOnce() {
        var token = tokens.create(ivan.id(), "test", null);
        assertThat(tokens.bearer(token)).isPresent();

        departures.depart(ivan.id(), form("move", maria, true));
        assertThat(handovers.isGoingOn(ivan.id())).isTrue();
        handover.finish();

        assertThat(handovers.isGoingOn(ivan.id())).isFalse();
        assertThat(accounts.get(ivan.id()).active()).isFalse();
        assertThat(users.findActive(ivan.id())).isEmpty();
        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(db.fetchCount(PARTY, PARTY.MANAGER_ID.eq(maria.id()))).isEqualTo(4);
        assertThat(db.fetchCount(PARTY_LIST, PARTY_LIST.MANAGER_ID.eq(maria.id()))).isEqualTo(3);
        assertThat(db.fetchValue(SALES_ORDER.MANAGER_ID, SALES_ORDER.ID.eq(order)))
                .isEqualTo(maria.id());
        assertThat(db.fetchCount(SALE, SALE.MANAGER_ID.eq(maria.id()))).isZero();
        assertThat(db.fetchValue(TEAM.HEAD_ID, TEAM.ID.eq(team))).isEqualTo(maria.id());
        assertThat(db.fetchCount(USER_GROUP_MEMBER)).isZero();
        assertThat(db.fetchCount(DEPUTY)).isZero();
    }

    @Test
    void writeTheHistoryOfEachRecordAndTheLog() {
        departures.depart(ivan.id(), form("move", maria, false));
        handover.finish();

        assertThat(db.fetch(CHANGE, CHANGE.KIND.ne("identity.user_account")))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(row.getUserId()).isEqualTo(admin.id());
                    assertThat(row.getFields().data())
                            .contains("manager_id", ivan.id().toString(), maria.id().toString());
                });
        assertThat(db.fetchSingle(EVENT, EVENT.WHAT.eq("HANDED_OVER")))
                .satisfies(event -> assertThat(event.getAboutId()).isEqualTo(ivan.id()))
                .satisfies(event -> assertThat(event.getRows()).isEqualTo(4))
                .satisfies(event ->
                        assertThat(event.getNote()).isEqualTo("PARTIES 2, ORDERS 1, teams 1"));
        assertThat(db.fetchSingle(EVENT, EVENT.WHAT.eq("TAKEN_OVER")).getAboutId())
                .isEqualTo(maria.id());
        assertThat(db.fetchCount(USER_GROUP_MEMBER)).isEqualTo(1);
    }

    @Test
    void takeAsManyStatementsForManyRecordsAsForFew() throws Exception {
        var few = given.manager();
        var many = given.manager();
        firms.customer("Една", few.id());
        for (int i = 0; i < 30; i++) {
            firms.customer("Една от многото " + i, many.id());
        }

        var sentForFew =
                statements.of(() -> departures.depart(few.id(), form("move", maria, true)));
        var sentForMany =
                statements.of(() -> departures.depart(many.id(), form("move", maria, true)));

        assertThat(sentForMany).hasSameSizeAs(sentForFew);
    }

    @Test
    void leaveEverythingWhereItIs() {
        departures.depart(ivan.id(), form("keep", maria, false));

        assertThat(db.fetchCount(PARTY, PARTY.MANAGER_ID.eq(ivan.id()))).isEqualTo(3);
        assertThat(db.fetchValue(TEAM.HEAD_ID, TEAM.ID.eq(team))).isEqualTo(ivan.id());
        assertThat(db.fetchCount(DEPUTY)).isZero();
    }

    @Test
    void refuseToHandOverToWhoIsNotThere() {
        assertThatThrownBy(() -> departures.depart(ivan.id(), form("move", ivan, false)))
                .isInstanceOf(Invalid.class);
        accounts.deactivate(maria.id());
        assertThatThrownBy(() -> departures.depart(ivan.id(), form("move", maria, false)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> departures.depart(ivan.id(), form("", maria, false)))
                .isInstanceOf(Invalid.class);
        assertThat(accounts.get(ivan.id()).active()).isTrue();
    }

    @Test
    void areNoWayToRecordsThatOneMayNotChange() {
        var clerk =
                given.user(
                        "Кадри",
                        new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                        new Grant(Kind.USERS, Action.CHANGE, Reach.ALL));
        given.act(clerk);

        assertThat(departures.mayHandOver()).isFalse();
        assertThatThrownBy(() -> departures.depart(ivan.id(), form("move", clerk, false)))
                .isInstanceOf(Forbidden.class);
        departures.depart(ivan.id(), form("keep", clerk, false));
        assertThat(accounts.get(ivan.id()).active()).isFalse();
    }

    @Test
    void waitForTheHandoverBefore() {
        departures.depart(ivan.id(), form("move", maria, false));
        assertThatThrownBy(() -> departures.depart(ivan.id(), form("move", admin, false)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("goingOn");

        handover.finish();
        handover.finish();
        departures.depart(ivan.id(), form("move", admin, false));
    }

    private static DepartureForm form(String records, User successor, boolean leavesGroups) {
        return new DepartureForm(records, successor.id().toString(), leavesGroups ? "leave" : "");
    }
}
