package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.ROLE_RIGHT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.DSLContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Ids;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * Users for tests. {@code given.act(given.manager())} makes the rest of the test work for a sales
 * manager, requests through MockMvc included; the test's end signs him out.
 */
@Component
public class UserFixture {
    /** The password of them all. */
    public static final String PASSWORD = "correct horse battery";

    private final DSLContext db;
    private final Users users;
    private final Companies companies;
    private final String hash;

    UserFixture(DSLContext db, Users users, Companies companies, PasswordHashing hashing) {
        this.db = db;
        this.companies = companies;
        this.users = users;
        this.hash = hashing.hash(PASSWORD);
    }

    /** The company that every page needs; nothing happens when it is there. */
    public void company() {
        companies.found(
                new Company(
                        "Вихрен Профил АД", "EUR", "bg", ZoneId.of("Europe/Sofia"), false, null));
    }

    public User admin() {
        return user("Ада Админова", ReadyRole.ADMINISTRATOR);
    }

    public User manager() {
        return user("Мария Мениджърова", ReadyRole.SALES_MANAGER);
    }

    public User auditor() {
        return user("Огнян Одиторов", ReadyRole.AUDITOR);
    }

    /** A user who can sign in; his e-mail is his id at example.org. */
    public User user(String name, ReadyRole role) {
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.EMAIL, id + "@example.org")
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .execute();
        users.give(id, role);
        return users.get(id);
    }

    /** Works for a user from here on. */
    public User act(User user) {
        TestSecurityContextHolder.setContext(CurrentUser.contextOf(user));
        return user;
    }

    /** Of who has signed in just now, for requests through MockMvc. */
    public MockHttpSession session() {
        var session = new MockHttpSession();
        session.setAttribute(Sessions.SINCE, Instant.now().toString());
        return session;
    }

    /** A user who can sign in with a role made for the test. */
    public User user(String name, Grant... rights) {
        var user = user(name, ReadyRole.SALES_MANAGER);
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user.id())).execute();
        db.insertInto(USER_ROLE).values(user.id(), role(name, rights)).execute();
        return users.get(user.id());
    }

    public UUID role(String name, Grant... rights) {
        var id = Ids.next();
        db.insertInto(ROLE)
                .set(ROLE.ID, id)
                .set(ROLE.NAME_BG, name)
                .set(ROLE.NAME_EN, name)
                .execute();
        for (var right : rights) {
            db.insertInto(ROLE_RIGHT)
                    .values(id, right.kind().name(), right.action().name(), right.reach().name())
                    .execute();
        }
        return id;
    }

    public UUID idOf(ReadyRole role) {
        return Objects.requireNonNull(
                db.fetchValue(ROLE.ID, ROLE.CODE.eq(role.name())), role.name());
    }
}
