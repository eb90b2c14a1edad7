package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.identity.db.Tables.PASSWORD_LINK;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;

import java.time.Instant;

@DatabaseTest
class AccountsTest {
    @Autowired Accounts accounts;
    @Autowired PasswordLinks links;
    @Autowired SignIn signIn;
    @Autowired UserFixture given;
    @Autowired DSLContext db;

    @Test
    void keepTheLastAdministrator() {
        var last = given.admin();

        assertThatThrownBy(() -> accounts.deactivate(last.id())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accounts.change(last.id(), form(last, Role.AUDITOR)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("lastAdministrator");

        given.admin();
        accounts.deactivate(last.id());
        assertThat(accounts.get(last.id()).state()).isEqualTo("inactive");
    }

    @Test
    void doNotCountAnAdministratorWhoNeverChoseAPassword() {
        var last = given.admin();
        accounts.create(new AccountForm("Нов", "new@example.org", "ADMINISTRATOR", "bg", 0));

        assertThatThrownBy(() -> accounts.deactivate(last.id())).isInstanceOf(Invalid.class);
    }

    @Test
    void refuseAnAddressThatIsTaken() {
        var user = given.manager();

        assertThatThrownBy(() ->
                        accounts.create(
                                new AccountForm(
                                        "X", user.id() + "@EXAMPLE.org", "AUDITOR", "bg", 0)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo("taken"));
    }

    @Test
    void refuseAChangeOfWhatSomebodyChangedSince() {
        var user = given.manager();
        accounts.change(user.id(), form(user, Role.AUDITOR));

        assertThatThrownBy(() -> accounts.change(user.id(), form(user, Role.SALES_MANAGER)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void letANewUserChooseHisPasswordOnce() {
        var id = accounts.create(new AccountForm("Нов", "new@example.org", "AUDITOR", "bg", 0));
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
        var id = accounts.create(new AccountForm("Нов", "new@example.org", "AUDITOR", "bg", 0));
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

    private static AccountForm form(User user, Role role) {
        return new AccountForm(user.name(), user.id() + "@example.org", role.name(), "bg", 1);
    }
}
