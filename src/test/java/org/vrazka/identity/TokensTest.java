package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.identity.db.Tables.API_TOKEN;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.time.Instant;

@DatabaseTest
class TokensTest {
    @Autowired Tokens tokens;
    @Autowired OwnedTokens others;
    @Autowired Users users;
    @Autowired Accounts accounts;
    @Autowired UserFixture given;
    @Autowired DSLContext db;

    @Test
    void letInTheUserWhoMadeThem() {
        var user = given.manager();
        String token = tokens.create(user.id(), "warehouse", null);

        assertThat(token).matches("vrz_[\\w-]{43}");
        assertThat(tokens.bearer(token)).map(Tokens.Bearer::user).contains(user);
        assertThat(tokens.bearer(token + "x")).isEmpty();
        assertThat(db.fetchSingle(API_TOKEN, API_TOKEN.USER_ID.eq(user.id())).toString())
                .doesNotContain(token);
    }

    @Test
    void endOnTheirDay() {
        var user = given.manager();

        assertThat(tokens.bearer(tokens.create(user.id(), "old", Instant.now().minusSeconds(1))))
                .isEmpty();
        assertThat(tokens.bearer(tokens.create(user.id(), "new", Instant.now().plusSeconds(60))))
                .map(Tokens.Bearer::user)
                .contains(user);
    }

    @Test
    void endWhenRevokedByTheirOwnerOnly() {
        var owner = given.manager();
        String token = tokens.create(owner.id(), "warehouse", null);
        given.act(owner);
        var id = tokens.own().getFirst().id();

        given.act(given.admin());
        assertThatThrownBy(() -> tokens.revoke(id)).isInstanceOf(NotFound.class);
        given.act(owner);
        tokens.revoke(id);

        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(tokens.own()).isEmpty();
    }

    @Test
    void endWithTheirUserAndDoNotComeBackWithHim() {
        given.admin();
        var user = given.manager();
        String token = tokens.create(user.id(), "warehouse", null);
        given.act(given.admin());
        accounts.deactivate(user.id());
        accounts.activate(user.id());

        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void endWithAPasswordThatWasResetAndOutliveOneThatItsOwnerChanged(
            @Autowired PasswordLinks links, @Autowired Passwords passwords) {
        var user = given.manager();
        String token = tokens.create(user.id(), "warehouse", null);
        var account = accounts.unscoped(user.id());
        passwords.change(account, UserFixture.PASSWORD, "тиха бяла река", user.id().toString());
        assertThat(tokens.bearer(token)).isPresent();

        links.use(links.createFor(user.id()), "друга тиха река");

        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void noteTheirUseToTheMinute() {
        var user = given.manager();
        String token = tokens.create(user.id(), "warehouse", null);
        tokens.bearer(token);
        var row = db.fetchSingle(API_TOKEN, API_TOKEN.USER_ID.eq(user.id()));
        var first = row.getLastUsedAt();
        tokens.bearer(token);
        row.refresh();
        assertThat(row.getLastUsedAt()).isNotNull().isEqualTo(first);

        row.setLastUsedAt(Instant.now().minusSeconds(61));
        row.update();
        tokens.bearer(token);
        row.refresh();
        assertThat(row.getLastUsedAt()).isAfter(Instant.now().minusSeconds(30));
    }

    @Test
    void haveOnlyTheRightsThatTheyWereMadeFor() {
        var admin = given.admin();
        var reading = TokenScope.of(new String[] {"PARTIES", "ORDERS"}, false);
        var bearer =
                tokens.bearer(tokens.create(admin.id(), "reports", reading, null)).orElseThrow();
        var rights = bearer.user().rights();

        assertThat(rights.allows(Kind.PARTIES, Action.SEE)).isTrue();
        assertThat(rights.allows(Kind.ORDERS, Action.EXPORT)).isTrue();
        assertThat(rights.allows(Kind.PARTIES, Action.CHANGE)).isFalse();
        assertThat(rights.allows(Kind.USERS, Action.SEE)).isFalse();
    }

    @Test
    void giveNoRightThatTheirUserDoesNotHave() {
        var auditor = given.auditor();
        var all = TokenScope.of(new String[] {"PARTIES"}, true);
        var bearer = tokens.bearer(tokens.create(auditor.id(), "x", all, null)).orElseThrow();

        assertThat(bearer.user().rights().allows(Kind.PARTIES, Action.SEE)).isTrue();
        assertThat(bearer.user().rights().allows(Kind.PARTIES, Action.CHANGE)).isFalse();
    }

    @Test
    void areSeenAndRevokedByWhoKeepsTheUsers() {
        var owner = given.manager();
        String token = tokens.create(owner.id(), "warehouse", null);
        given.act(given.auditor());
        var found = others.all(null, 10);
        assertThat(found).extracting(OwnedToken::owner).contains(owner.name());
        var id = found.getFirst().token().id();
        assertThatThrownBy(() -> others.revoke(id)).isInstanceOf(Forbidden.class);

        given.act(given.admin());
        others.revoke(id);

        assertThat(tokens.bearer(token)).isEmpty();
        assertThatThrownBy(() -> others.revoke(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void stayForWhoseUserMayDoMoreThanWhoWouldRevokeThem() {
        var admin = given.admin();
        var clerk =
                given.user(
                        "Кадри",
                        new Grant(Kind.USERS, Action.SEE, Reach.ALL),
                        new Grant(Kind.USERS, Action.CHANGE, Reach.TEAM));
        var team = Ids.next();
        db.insertInto(TEAM).set(TEAM.ID, team).set(TEAM.NAME, "Офис").execute();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TEAM_ID, team)
                .where(USER_ACCOUNT.ID.in(admin.id(), clerk.id()))
                .execute();
        String token = tokens.create(admin.id(), "backup", null);

        given.act(users.get(clerk.id()));
        var id = others.all(null, 10).getFirst().token().id();
        assertThatThrownBy(() -> others.revoke(id)).isInstanceOf(Forbidden.class);
        assertThat(tokens.bearer(token)).isPresent();
    }
}
