package org.vrazka.identity.teams;

import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.db.Routines;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What teams and groups must obey before they are written. */
@Component
class TeamChecks {
    private static final int LONGEST = 80;

    private final DSLContext db;

    TeamChecks(DSLContext db) {
        this.db = db;
    }

    /**
     * The content as it can be written.
     *
     * @param id null: the team is new
     */
    TeamContent sound(TeamContent typed, @Nullable UUID id) {
        var errors = new Errors("identity.team.error");
        String name = name(typed.name(), errors);
        var brothers =
                db.fetchExists(
                        TEAM,
                        TEAM.NAME.equalIgnoreCase(name),
                        TEAM.PARENT_ID.isNotDistinctFrom(typed.parent()),
                        TEAM.DELETED_AT.isNull(),
                        id == null ? DSL.noCondition() : TEAM.ID.ne(id));
        errors.addUnless(!brothers, "name", "taken");
        var parent = typed.parent();
        if (parent != null) {
            boolean known = db.fetchExists(TEAM, TEAM.ID.eq(parent), TEAM.DELETED_AT.isNull());
            errors.addUnless(known, "parent", "choice");
            errors.addUnless(id == null || !isBelow(parent, id), "parent", "circle");
        }
        var head = typed.head();
        errors.addUnless(head == null || areKnown(List.of(head)), "head", "choice");
        errors.addUnless(areKnown(typed.members()), "members", "choice");
        errors.throwIfAny();
        return new TeamContent(name, parent, head, typed.members());
    }

    String name(String typed, Errors errors) {
        String name = Objects.requireNonNullElse(Clean.line(typed), "");
        errors.addUnless(!name.isEmpty(), "name", "required");
        errors.addUnless(name.length() <= LONGEST, "name", "long", LONGEST);
        return name;
    }

    boolean areKnown(Collection<UUID> users) {
        return db.fetchCount(USER_ACCOUNT, USER_ACCOUNT.ID.in(users)) == users.size();
    }

    private boolean isBelow(UUID team, UUID root) {
        var below = db.select(Routines.teamsBelow(DSL.array(DSL.val(root)))).fetchSingle().value1();
        return List.of(below).contains(team);
    }
}
