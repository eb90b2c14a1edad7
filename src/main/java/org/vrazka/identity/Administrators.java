package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.ROLE_RIGHT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Sees to it that somebody always remains who can sign in and give rights to others. */
@Component
public class Administrators {
    private final DSLContext db;
    private final UserReader reader;

    Administrators(DSLContext db, UserReader reader) {
        this.db = db;
        this.reader = reader;
    }

    /** Changes that could remove one go one after another, so that two cannot remove each other. */
    public void lock() {
        db.select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.CODE.eq(ReadyRole.ADMINISTRATOR.name()))
                .forUpdate()
                .execute();
    }

    /** Those who can sign in, in the order in which they came. */
    public List<User> all() {
        return db
                .select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(isAdministrator(DSL.noCondition(), DSL.noCondition()))
                .orderBy(USER_ACCOUNT.ID)
                .fetch(USER_ACCOUNT.ID)
                .stream()
                .flatMap(id -> reader.findActive(id).stream())
                .toList();
    }

    boolean remainWithout(UUID user) {
        return exist(USER_ACCOUNT.ID.ne(user), DSL.noCondition());
    }

    /** Whether some role other than this one makes somebody an administrator. */
    public boolean remainWithoutRole(UUID role) {
        return exist(DSL.noCondition(), USER_ROLE.ROLE_ID.ne(role));
    }

    private boolean exist(Condition who, Condition through) {
        return db.fetchExists(USER_ACCOUNT, isAdministrator(who, through));
    }

    private static Condition isAdministrator(Condition who, Condition through) {
        return DSL.and(
                USER_ACCOUNT.ACTIVE.isTrue(),
                USER_ACCOUNT.PASSWORD_HASH.isNotNull(),
                who,
                mayAll(Action.SEE, through),
                mayAll(Action.CHANGE, through));
    }

    private static Condition mayAll(Action action, Condition through) {
        return DSL.exists(
                DSL.selectOne()
                        .from(USER_ROLE)
                        .join(ROLE_RIGHT)
                        .on(ROLE_RIGHT.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                        .where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID), through)
                        .and(ROLE_RIGHT.KIND.eq(Kind.USERS.name()))
                        .and(ROLE_RIGHT.ACTION.eq(action.name()))
                        .and(ROLE_RIGHT.REACH.eq(Reach.ALL.name())));
    }
}
