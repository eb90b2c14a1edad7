package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which roles users have, and what these let them do together. */
@Component
class RolesOfUsers {
    private final DSLContext db;
    private final CurrentUser currentUser;

    RolesOfUsers(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /** All roles, the ready-made first, to choose from. */
    List<RoleName> all() {
        return db.select(ROLE.ID, ROLE.NAME_BG, ROLE.NAME_EN)
                .from(ROLE)
                .where(ROLE.DELETED_AT.isNull())
                .orderBy(ROLE.CODE.isNull(), RoleName.column(), ROLE.ID)
                .fetch(mapping(RoleName::new));
    }

    /** What was chosen; who does not administer users gives no more than he may himself. */
    Set<UUID> read(List<String> typed, Errors errors) {
        var chosen = new LinkedHashSet<UUID>();
        for (var role : all()) {
            if (typed.contains(role.id().toString())) {
                chosen.add(role.id());
            }
        }
        errors.addUnless(chosen.size() == Set.copyOf(typed).size(), "roles", "choice");
        errors.addUnless(mayGive(rights(chosen)), "roles", "beyondOwn");
        return chosen;
    }

    boolean mayGive(Rights rights) {
        return currentUser.get().rights().mayGive(rights);
    }

    Rights rights(Collection<UUID> roles) {
        return db.fetchSingle(
                        RightsRows.of(DSL.select(ROLE.ID).from(ROLE).where(ROLE.ID.in(roles))))
                .value1();
    }

    void set(UUID user, Set<UUID> roles) {
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user)).execute();
        db.insertInto(USER_ROLE)
                .select(DSL.select(DSL.val(user), ROLE.ID).from(ROLE).where(ROLE.ID.in(roles)))
                .execute();
    }
}
