package org.vrazka.identity.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.Set;
import java.util.UUID;

@DatabaseTest
class TeamsTest {
    @Autowired Teams teams;
    @Autowired Groups groups;
    @Autowired UserFixture given;

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
