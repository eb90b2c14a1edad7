package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Ids;

import java.time.ZoneId;

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
                new Company("Вихрен Профил АД", "EUR", "bg", ZoneId.of("Europe/Sofia"), false));
    }

    public User admin() {
        return user("Ада Админова", Role.ADMINISTRATOR);
    }

    public User manager() {
        return user("Мария Мениджърова", Role.SALES_MANAGER);
    }

    public User auditor() {
        return user("Огнян Одиторов", Role.AUDITOR);
    }

    /** A user who can sign in; his e-mail is his id at example.org. */
    public User user(String name, Role role) {
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.EMAIL, id + "@example.org")
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .set(USER_ACCOUNT.ROLE, role.name())
                .execute();
        return users.get(id);
    }

    /** Works for a user from here on. */
    public User act(User user) {
        TestSecurityContextHolder.setContext(CurrentUser.contextOf(user));
        return user;
    }
}
