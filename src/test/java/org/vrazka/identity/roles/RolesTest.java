package org.vrazka.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

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
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.Rights;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;

@DatabaseTest
class RolesTest {
    private static final Grant SEES_USERS = new Grant(Kind.USERS, Action.SEE, Reach.ALL);
    private static final Grant CHANGES_USERS = new Grant(Kind.USERS, Action.CHANGE, Reach.ALL);
    private static final Grant SEES_PARTIES = new Grant(Kind.PARTIES, Action.SEE, Reach.TEAM);

    @Autowired Roles roles;
    @Autowired Users users;
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    User admin;

    @BeforeEach
    void admin() {
        admin = given.act(given.admin());
    }

    @Test
    void keepWhatTheyWereGiven() {
        var id = roles.create(content("Склад", SEES_PARTIES));
        assertThat(roles.get(id).rights().grants()).containsExactly(SEES_PARTIES);

        var all = new Grant(Kind.ORDERS, Action.SEE_COSTS, Reach.ALL);
        roles.change(id, 1, content("Склад и цени", all));
        assertThat(roles.get(id).rights().grants()).containsExactly(all);
        assertThatThrownBy(() -> roles.change(id, 1, content("X"))).isInstanceOf(Stale.class);
    }

    @Test
    void actAtOnceOnWhoHasThem() {
        var id = roles.create(content("Склад", SEES_PARTIES));
        var user = given.manager();
        db.insertInto(USER_ROLE).values(user.id(), id).execute();
        assertThat(reach(user)).isEqualTo(Reach.TEAM);

        roles.change(id, 1, content("Склад"));

        assertThat(reach(user)).isEqualTo(Reach.OWN);
    }

    @Test
    void tellTheAuditWhenTheyAreMadeChangedDeletedAndBroughtBack() {
        var id = roles.create(content("Склад", SEES_PARTIES));
        roles.change(id, 1, content("Покупки"));
        roles.delete(id, 2);
        roles.restore(id);
        roles.restore(id);

        assertThat(
                        db.select(EVENT.WHAT)
                                .from(EVENT)
                                .where(EVENT.ABOUT_ID.eq(id))
                                .orderBy(EVENT.ID)
                                .fetch(EVENT.WHAT))
                .containsExactly("RIGHTS_CHANGED", "RIGHTS_CHANGED", "DELETED", "RIGHTS_CHANGED");
    }

    @Test
    void stayAsTheyAreWhenReadyMade() {
        var auditor = given.idOf(ReadyRole.AUDITOR);
        assertThatThrownBy(() -> roles.change(auditor, 1, content("Y", SEES_PARTIES)))
                .hasMessageContaining("readyMade");
        assertThatThrownBy(() -> roles.delete(auditor, 1)).hasMessageContaining("readyMade");
    }

    @Test
    void areDeletedOnceNobodyHasThemAndComeBack() {
        var id = roles.create(content("Склад", SEES_PARTIES));
        var user = given.manager();
        db.insertInto(USER_ROLE).values(user.id(), id).execute();
        assertThatThrownBy(() -> roles.delete(id, 1)).hasMessageContaining("used");

        db.deleteFrom(USER_ROLE).where(USER_ROLE.ROLE_ID.eq(id)).execute();
        roles.delete(id, 1);
        assertThatThrownBy(() -> roles.get(id)).isInstanceOf(NotFound.class);
        roles.restore(id);
        assertThat(roles.get(id).rights().grants()).containsExactly(SEES_PARTIES);
    }

    @Test
    void leaveSomebodyWhoMayAdminister() {
        var id = roles.create(content("Кадри", SEES_USERS, CHANGES_USERS));
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(admin.id())).execute();
        db.insertInto(USER_ROLE).values(admin.id(), id).execute();
        given.act(users.get(admin.id()));
        var others = given.admin();

        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, false)
                .where(USER_ACCOUNT.ID.eq(others.id()))
                .execute();
        assertThatThrownBy(() -> roles.change(id, 1, content("Кадри", CHANGES_USERS)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("last");

        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, true)
                .where(USER_ACCOUNT.ID.eq(others.id()))
                .execute();
        roles.change(id, 1, content("Кадри"));
        assertThat(users.get(admin.id()).rights().administer()).isFalse();
    }

    @Test
    void giveNobodyMoreThanTheirMakerMay() {
        given.act(
                given.user(
                        "Кадри",
                        new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                        new Grant(Kind.USERS, Action.CREATE, Reach.ALL),
                        new Grant(Kind.USERS, Action.CHANGE, Reach.TEAM),
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN)));

        assertThatThrownBy(() -> roles.create(content("Склад", SEES_PARTIES)))
                .hasMessageContaining("beyondOwn");
        var id = roles.create(content("Склад", new Grant(Kind.PARTIES, Action.SEE, Reach.OWN)));
        assertThatThrownBy(() -> roles.change(id, 1, content("Склад")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void takeOnlyRightsThatAreOffered() {
        assertThatThrownBy(() ->
                        roles.create(
                                content("Склад", new Grant(Kind.PRODUCTS, Action.SEE, Reach.TEAM))))
                .hasMessageContaining("choice");
        assertThatThrownBy(() -> roles.create(content(" "))).hasMessageContaining("required");
        assertThatThrownBy(() -> roles.create(content("Одитор"))).hasMessageContaining("taken");
    }

    private Reach reach(User user) {
        return users.get(user.id()).rights().reach(Kind.PARTIES, Action.SEE);
    }

    private static RoleContent content(String name, Grant... grants) {
        var english = name.isBlank() ? " " : name + " in English";
        return new RoleContent(name, english, Rights.of(List.of(grants)));
    }
}
