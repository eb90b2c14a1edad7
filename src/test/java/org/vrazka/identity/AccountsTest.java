package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.identity.db.Tables.PASSWORD_LINK;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

@DatabaseTest
class AccountsTest {
    @Autowired Accounts accounts;
    @Autowired Users users;
    @Autowired PasswordLinks links;
    @Autowired SignIn signIn;
    @Autowired UserFixture given;
    @Autowired DSLContext db;

    @BeforeEach
    void actAsSomebodyWhoAdministersAndCannotSignIn() {
        given.act(users.get(users.addMadeUp("Ада", ReadyRole.ADMINISTRATOR)));
    }

    @Test
    void keepTheLastAdministrator() {
        var last = given.admin();

        assertThatThrownBy(() -> accounts.deactivate(last.id())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accounts.change(last.id(), form(last, ReadyRole.AUDITOR)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("lastAdministrator");

        given.admin();
        accounts.deactivate(last.id());
        assertThat(accounts.get(last.id()).state()).isEqualTo("inactive");
    }

    @Test
    void doNotCountAnAdministratorWhoNeverChoseAPassword() {
        var last = given.admin();
        accounts.create(
                new AccountForm(
                        "Нов", "new@example.org", roles(ReadyRole.ADMINISTRATOR), "bg", null, 0));

        assertThatThrownBy(() -> accounts.deactivate(last.id())).isInstanceOf(Invalid.class);
    }

    @Test
    void letOfSeveralRolesTheFarthestReachCount() {
        var id = given.manager().id();
        accounts.change(id, form(users.get(id), ReadyRole.SALES_MANAGER, ReadyRole.AUDITOR));

        var rights = users.get(id).rights();
        assertThat(rights.reach(Kind.PARTIES, Action.SEE)).isEqualTo(Reach.ALL);
        assertThat(rights.reach(Kind.PARTIES, Action.CHANGE)).isEqualTo(Reach.OWN);
        assertThat(rights.reach(Kind.IMPORTS, Action.CREATE)).isEqualTo(Reach.NONE);
    }

    @Test
    void refuseToGiveMoreThanTheGiverMayUnlessHeAdministersUsers() {
        var user = given.manager();
        var clerk =
                given.act(
                        given.user(
                                "Кадри",
                                new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                                new Grant(Kind.USERS, Action.CREATE, Reach.ALL),
                                new Grant(Kind.USERS, Action.CHANGE, Reach.OWN)));

        assertThatThrownBy(() -> accounts.change(clerk.id(), form(clerk, ReadyRole.ADMINISTRATOR)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("beyondOwn");
        var richer = new AccountForm("Y", "y@example.org", roles(ReadyRole.AUDITOR), "bg", null, 0);
        assertThatThrownBy(() -> accounts.create(richer)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accounts.change(user.id(), form(user, ReadyRole.SALES_MANAGER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.create(user.id())).isInstanceOf(Forbidden.class);
    }

    @Test
    void refuseAnAddressThatIsTaken() {
        var user = given.manager();

        assertThatThrownBy(() ->
                        accounts.create(
                                new AccountForm(
                                        "X",
                                        user.id() + "@EXAMPLE.org",
                                        roles(ReadyRole.AUDITOR),
                                        "bg",
                                        null,
                                        0)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo("taken"));
    }

    @Test
    void refuseAChangeOfWhatSomebodyChangedSince() {
        var user = given.manager();
        accounts.change(user.id(), form(user, ReadyRole.AUDITOR));

        assertThatThrownBy(() -> accounts.change(user.id(), form(user, ReadyRole.SALES_MANAGER)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void letANewUserChooseHisPasswordOnce() {
        var id =
                accounts.create(
                        new AccountForm(
                                "Нов", "new@example.org", roles(ReadyRole.AUDITOR), "bg", null, 0));
        assertThat(accounts.get(id).state()).isEqualTo("invited");
        String secret = links.create(id);

        assertThatThrownBy(() -> links.use(secret, "password1234")).isInstanceOf(Invalid.class);
        assertThat(links.use(secret, "тиха бяла река")).contains(id);
        assertThat(links.use(secret, "друга тиха река")).isEmpty();
        assertThat(signIn.attempt("new@example.org", "тиха бяла река", id.toString())).contains(id);
        assertThat(accounts.get(id).state()).isEqualTo("active");
    }

    @Test
    void endALinkByTimeByANewOneAndWithItsUser() {
        given.admin();
        var id =
                accounts.create(
                        new AccountForm(
                                "Нов", "new@example.org", roles(ReadyRole.AUDITOR), "bg", null, 0));
        String first = links.create(id);
        String second = links.create(id);
        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(second)).isPresent();

        db.update(PASSWORD_LINK).set(PASSWORD_LINK.EXPIRES_AT, Instant.now()).execute();
        assertThat(links.find(second)).isEmpty();

        String third = links.create(id);
        accounts.deactivate(id);
        accounts.activate(id);
        assertThat(links.find(third)).isEmpty();
        assertThat(db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(id)).getPasswordHash()).isNull();
    }

    @Test
    void endTheLinkThatWentToAnAddressOfBefore() {
        var user = given.manager();
        String secret = links.create(user.id());
        accounts.change(user.id(), form(user, ReadyRole.SALES_MANAGER));
        assertThat(links.find(secret)).isPresent();

        var moved = roles(ReadyRole.SALES_MANAGER);
        accounts.change(
                user.id(),
                new AccountForm("Мария", user.id() + "@example.net", moved, "bg", null, 2));

        assertThat(links.find(secret)).isEmpty();
    }

    private AccountForm form(User user, ReadyRole... role) {
        return new AccountForm(user.name(), user.id() + "@example.org", roles(role), "bg", null, 1);
    }

    private List<String> roles(ReadyRole... roles) {
        return Stream.of(roles).map(role -> given.idOf(role).toString()).toList();
    }
}
