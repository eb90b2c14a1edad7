package org.vrazka.identity.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.audit.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class TeamsTest {
    @Autowired Teams teams;
    @Autowired Groups groups;
    @Autowired UserFixture given;
    @Autowired DSLContext db;

    @BeforeEach
    void admin() {
        given.act(given.admin());
    }

    @Test
    void standAsATree() {
        var sales = team("Продажби", null);
        var north = team("Север", sales);
        team("Внос", null);
        team("Варна", north);

        assertThat(teams.all())
                .extracting(team -> team.depth() + team.name())
                .containsExactly("0Продажби", "1Север", "2Варна", "0Внос");
    }

    @Test
    void makeNoCircle() {
        var sales = team("Продажби", null);
        var north = team("Север", sales);
        var varna = team("Варна", north);

        for (var below : Set.of(sales, north, varna)) {
            assertThatThrownBy(() -> teams.change(sales, 1, content("Продажби", below)))
                    .hasMessageContaining("circle");
        }
        teams.change(varna, 1, content("Варна", sales));
        teams.change(north, 1, content("Север", varna));
        assertThat(teams.get(north).depth()).isEqualTo(2);
    }

    @Test
    void takeNobodyAndNothingThatIsNotThere() {
        assertThatThrownBy(() -> team(" ", null)).hasMessageContaining("required");
        assertThatThrownBy(() -> team("X", Ids.next())).hasMessageContaining("choice");
        assertThatThrownBy(() ->
                        teams.create(new TeamContent("X", null, Ids.next(), Set.of(Ids.next()))))
                .hasMessageContaining("head")
                .hasMessageContaining("members");
    }

    @Test
    void haveEachUserOnce() {
        var mira = given.manager();
        var north = teams.create(new TeamContent("Север", null, null, Set.of(mira.id())));
        var south = teams.create(new TeamContent("Юг", null, null, Set.of(mira.id())));

        assertThat(teams.get(north).members()).isEmpty();
        assertThat(teams.get(south).members()).extracting(one -> one.id()).contains(mira.id());
        assertThatThrownBy(() -> teams.delete(south, 1)).hasMessageContaining("used");
        teams.delete(north, 1);
        assertThatThrownBy(() -> teams.get(north)).isInstanceOf(NotFound.class);
        teams.restore(north);
        assertThat(teams.get(north).name()).isEqualTo("Север");
    }

    @Test
    void belongToWhoAdministersUsers() {
        var north = team("Север", null);
        given.act(given.auditor());
        assertThatThrownBy(() -> team("Юг", null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teams.change(north, 1, content("Юг", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.create("Поща", Set.of())).isInstanceOf(Forbidden.class);
    }

    /** Else whoever may create a team makes himself the head of whom he likes. */
    @Test
    void areMadeWithNobodyAndUnderNothingByWhoMayNotChangeThem() {
        var sales = team("Продажби", null);
        var mira = given.manager();
        var clerk =
                given.act(
                        given.user(
                                "Кадри",
                                new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                                new Grant(Kind.USERS, Action.CREATE, Reach.ALL),
                                new Grant(Kind.USERS, Action.CHANGE, Reach.TEAM)));

        for (var wider :
                List.of(
                        new TeamContent("Моят", null, clerk.id(), Set.of()),
                        new TeamContent("Моят", null, null, Set.of(mira.id())),
                        new TeamContent("Моят", sales, null, Set.of()))) {
            assertThatThrownBy(() -> teams.create(wider)).isInstanceOf(Forbidden.class);
        }
        assertThat(teams.get(team("Празен", null)).members()).isEmpty();
    }

    @Test
    void tellTheAuditOfEveryChange() {
        var team = team("Север", null);
        teams.change(team, 1, content("Изток", null));
        teams.delete(team, 2);
        teams.restore(team);
        var group = groups.create("Поща", Set.of());
        groups.change(group, 1, "Обща поща", Set.of());
        groups.delete(group, 2);
        groups.restore(group);

        assertThat(told(team))
                .containsExactly(
                        "RIGHTS_CHANGED Север",
                        "RIGHTS_CHANGED Изток",
                        "DELETED Изток",
                        "RIGHTS_CHANGED Изток");
        assertThat(told(group))
                .containsExactly(
                        "RIGHTS_CHANGED Поща",
                        "RIGHTS_CHANGED Обща поща",
                        "DELETED Обща поща",
                        "RIGHTS_CHANGED Обща поща");
    }

    private List<String> told(UUID about) {
        return db.select(EVENT.WHAT, EVENT.NOTE)
                .from(EVENT)
                .where(EVENT.ABOUT_ID.eq(about))
                .orderBy(EVENT.ID)
                .fetch(event -> event.value1() + " " + event.value2());
    }

    @Test
    void leaveGroupsToGoAcrossThem() {
        var mira = given.manager();
        var id = groups.create("Обща поща", Set.of(mira.id(), given.manager().id()));
        assertThat(groups.get(id).members()).hasSize(2);
        groups.change(id, 1, "Поща", Set.of(mira.id()));
        assertThatThrownBy(() -> groups.change(id, 1, "Поща", Set.of())).isInstanceOf(Stale.class);
        groups.delete(id, 2);
        assertThat(groups.all()).isEmpty();
        groups.restore(id);
        assertThat(groups.get(id).members()).extracting(one -> one.id()).containsExactly(mira.id());
    }

    private UUID team(String name, UUID parent) {
        return teams.create(content(name, parent));
    }

    private static TeamContent content(String name, UUID parent) {
        return new TeamContent(name, parent, null, Set.of());
    }
}
