package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.identity.db.Tables.DEPUTY;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose parties somebody sees by his team, the teams below it, and his absent colleagues. */
@DatabaseTest
class TeamReachTest {
    @Autowired Parties parties;
    @Autowired PartySearch search;
    @Autowired Teams teams;
    @Autowired Users users;
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    User admin;
    User head;
    User mira;
    User ivan;
    User far;
    UUID sales;
    UUID north;

    @BeforeEach
    void twoTeamsAndSomebodyApart() {
        given.company();
        admin = given.act(given.admin());
        head = who("Шефка", Reach.TEAM_AND_BELOW);
        mira = who("Мира", Reach.TEAM);
        ivan = who("Иван", Reach.TEAM);
        far = who("Фани", Reach.OWN);
        for (var user : List.of(head, mira, ivan, far)) {
            db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME, PARTY.MANAGER_ID)
                    .values(Ids.next(), "ORGANISATION", "На " + user.name(), user.id())
                    .execute();
        }
        sales = teams.create(new TeamContent("Продажби", null, head.id(), Set.of(mira.id())));
        north = teams.create(new TeamContent("Север", sales, null, Set.of(ivan.id())));
    }

    @Test
    void aTeamReachesItsOwnAndAHeadAllBelow() {
        assertThat(seenBy(mira)).containsExactly("На Мира");
        assertThat(seenBy(ivan)).containsExactly("На Иван");
        assertThat(seenBy(head)).containsExactly("На Иван", "На Мира", "На Шефка");
        assertThat(seenBy(far)).containsExactly("На Фани");
    }

    @Test
    void whoMovesToAnotherTeamTakesHisPartiesAlong() {
        given.act(admin);
        teams.change(north, 1, new TeamContent("Север", sales, null, Set.of(ivan.id(), mira.id())));

        assertThat(seenBy(ivan)).containsExactly("На Иван", "На Мира");
        assertListsKnowTheTeams();
        given.act(admin);
        teams.change(north, 2, new TeamContent("Север", sales, null, Set.of()));
        assertThat(seenBy(mira)).containsExactly("На Мира");
        assertListsKnowTheTeams();
    }

    @Test
    void aPartyGoesWithItsManagerAlsoThroughTheTrash() {
        var id = db.fetchValue(PARTY.ID, PARTY.MANAGER_ID.eq(far.id()));
        db.update(PARTY).set(PARTY.DELETED_AT, Instant.now()).where(PARTY.ID.eq(id)).execute();
        db.update(PARTY).set(PARTY.MANAGER_ID, ivan.id()).where(PARTY.ID.eq(id)).execute();
        db.update(PARTY).setNull(PARTY.DELETED_AT).where(PARTY.ID.eq(id)).execute();

        assertThat(seenBy(ivan)).containsExactly("На Фани", "На Иван");
        assertThat(seenBy(far)).isEmpty();
        assertListsKnowTheTeams();
    }

    @Test
    void whatIsOutOfReachIsNotThere() {
        var foreign = db.fetchValue(PARTY.ID, PARTY.MANAGER_ID.eq(far.id()));
        given.act(users.get(head.id()));
        assertThatThrownBy(() -> parties.get(foreign)).isInstanceOf(NotFound.class);
        assertThat(search.find("фани", 5)).isEmpty();
        assertThat(search.find("фанпи", 5)).isEmpty();
    }

    @Test
    void aDeputyReachesWhatTheAbsentOneOwnsWhileHeIsAway() {
        var today = LocalDate.now(ZoneId.of("Europe/Sofia"));
        deputy(today.minusDays(3), today);
        assertThat(seenBy(mira)).containsExactly("На Фани", "На Мира");

        db.deleteFrom(DEPUTY).execute();
        deputy(today.minusDays(3), today.minusDays(1));
        deputy(today.plusDays(1), today.plusDays(2));
        assertThat(seenBy(mira)).containsExactly("На Мира");
        assertThat(users.get(mira.id()).circle().absent()).isEmpty();
    }

    private void deputy(LocalDate from, LocalDate to) {
        db.insertInto(
                        DEPUTY,
                        DEPUTY.ID,
                        DEPUTY.ABSENT_ID,
                        DEPUTY.DEPUTY_ID,
                        DEPUTY.FROM_ON,
                        DEPUTY.TO_ON)
                .values(Ids.next(), far.id(), mira.id(), from, to)
                .execute();
    }

    private User who(String name, Reach reach) {
        return given.user(name, new Grant(Kind.PARTIES, Action.SEE, reach));
    }

    private List<String> seenBy(User user) {
        given.act(users.get(user.id()));
        var found = parties.find(ListQuery.ALL).items().stream().map(Party::name).toList();
        assertThat(parties.find(ListQuery.ALL.withSort("-revenue12m")).items())
                .extracting(Party::name)
                .containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    private void assertListsKnowTheTeams() {
        assertThat(
                        db.fetchValue(
                                """
                                select count(*) from parties.party_list l
                                left join identity.user_account u on u.id = l.manager_id
                                where l.team_id is distinct from u.team_id
                                """))
                .isEqualTo(0L);
        assertThat(db.fetchCount(PARTY_LIST)).isGreaterThanOrEqualTo(4);
    }
}
