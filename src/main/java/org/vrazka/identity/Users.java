package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every question about users; who may change them goes through {@link Accounts}. */
@Service
@Transactional
public class Users {
    private final DSLContext db;
    private final UserReader reader;

    Users(DSLContext db, UserReader reader) {
        this.db = db;
        this.reader = reader;
    }

    /** The users who can be given work, by name. */
    public List<Colleague> active() {
        return active(DSL.noCondition());
    }

    /**
     * Those of them whom a condition on {@code USER_ACCOUNT} finds, such as the scope of who gives
     * the work.
     */
    public List<Colleague> active(Condition which) {
        return db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ACTIVE.isTrue(), which)
                .orderBy(USER_ACCOUNT.SORT_NAME, USER_ACCOUNT.ID)
                .fetch(mapping(Colleague::new));
    }

    /** What these are called, also those who have left. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                        .from(USER_ACCOUNT)
                        .where(USER_ACCOUNT.ID.in(ids))
                        .fetchMap(USER_ACCOUNT.ID, USER_ACCOUNT.NAME);
    }

    public @Nullable String nameOf(UUID id) {
        return names(List.of(id)).get(id);
    }

    public User get(UUID id) {
        return reader.find(id).orElseThrow(() -> new NotFound("user", id));
    }

    /** An employee of the firm who is named in data and cannot sign in (yet): he has no role. */
    public UUID addEmployee(String name) {
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT).set(USER_ACCOUNT.ID, id).set(USER_ACCOUNT.NAME, name).execute();
        return id;
    }

    /** A made-up colleague: he cannot sign in, and goes with the made-up firm. */
    public UUID addMadeUp(String name, ReadyRole role) {
        var id = addEmployee(name);
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.DEMO, true)
                .where(USER_ACCOUNT.ID.eq(id))
                .execute();
        give(id, role);
        return id;
    }

    /** Makes a user one of the ready-made roles too. */
    void give(UUID user, ReadyRole role) {
        db.insertInto(USER_ROLE)
                .select(
                        DSL.select(DSL.val(user), ROLE.ID)
                                .from(ROLE)
                                .where(ROLE.CODE.eq(role.name())))
                .onConflictDoNothing()
                .execute();
    }

    public void removeMadeUp() {
        db.deleteFrom(USER_ACCOUNT).where(USER_ACCOUNT.DEMO).execute();
    }

    /** Nobody can sign in yet: the first start is still to come. */
    boolean none() {
        return !db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.EMAIL.isNotNull());
    }

    /** The user of a session or a token, as long as he may sign in. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<User> findActive(UUID id) {
        return reader.findActive(id);
    }
}
