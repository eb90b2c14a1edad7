package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every question about users; who may change them goes through {@link Accounts}. */
@Service
@Transactional
public class Users {
    private final DSLContext db;

    Users(DSLContext db) {
        this.db = db;
    }

    /** The users who can be given work, by name. */
    public List<User> active() {
        return select(USER_ACCOUNT.ACTIVE.isTrue());
    }

    public User get(UUID id) {
        return select(USER_ACCOUNT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("user", id));
    }

    /** An employee of the firm who is named in data and cannot sign in (yet). */
    public UUID addEmployee(String name) {
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.ROLE, Role.SALES_MANAGER.name())
                .execute();
        return id;
    }

    /** A made-up colleague: he cannot sign in, and goes with the made-up firm. */
    public UUID addMadeUp(String name, Role role) {
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.DEMO, true)
                .execute();
        return id;
    }

    public void removeMadeUp() {
        db.deleteFrom(USER_ACCOUNT).where(USER_ACCOUNT.DEMO).execute();
    }

    /** Nobody can sign in yet: the first start is still to come. */
    boolean none() {
        return !db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.EMAIL.isNotNull());
    }

    /** The user of a session, as long as he may sign in. */
    public Optional<User> findActive(UUID id) {
        return select(
                        USER_ACCOUNT.ID.eq(id),
                        USER_ACCOUNT.ACTIVE.isTrue(),
                        USER_ACCOUNT.EMAIL.isNotNull())
                .stream()
                .findFirst();
    }

    private List<User> select(Condition... conditions) {
        return db.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.ROLE.convertFrom(Role::valueOf),
                        USER_ACCOUNT.LANGUAGE,
                        USER_ACCOUNT.THEME)
                .from(USER_ACCOUNT)
                .where(conditions)
                .orderBy(USER_ACCOUNT.SORT_NAME, USER_ACCOUNT.ID)
                .fetch(mapping(User::new));
    }
}
