package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;

import java.util.List;
import java.util.UUID;

/** Reads accounts, and the teams that they can be in. */
@Component
class AccountRows {
    private final DSLContext db;

    AccountRows(DSLContext db) {
        this.db = db;
    }

    /** The active first, by name. */
    List<Account> select(Condition condition) {
        return db.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.EMAIL,
                        USER_ACCOUNT.NAME,
                        roleNames(),
                        USER_ACCOUNT.TEAM_ID,
                        USER_ACCOUNT.LANGUAGE,
                        USER_ACCOUNT.ACTIVE,
                        DSL.field(USER_ACCOUNT.PASSWORD_HASH.isNotNull()),
                        USER_ACCOUNT.VERSION)
                .from(USER_ACCOUNT)
                .where(condition)
                .orderBy(USER_ACCOUNT.ACTIVE.desc(), USER_ACCOUNT.SORT_NAME, USER_ACCOUNT.ID)
                .fetch(mapping(Account::new));
    }

    private static Field<List<RoleName>> roleNames() {
        return DSL.multiset(
                        DSL.select(ROLE.ID, ROLE.NAME_BG, ROLE.NAME_EN)
                                .from(ROLE)
                                .join(USER_ROLE)
                                .on(USER_ROLE.ROLE_ID.eq(ROLE.ID))
                                .where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID))
                                .orderBy(ROLE.CODE.isNull(), ROLE.CREATED_AT, ROLE.ID))
                .convertFrom(roles -> roles.map(mapping(RoleName::new)));
    }

    /** The teams to choose from, by name. */
    List<TeamName> teams() {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.DELETED_AT.isNull())
                .orderBy(TEAM.SORT_NAME, TEAM.ID)
                .fetch(mapping(TeamName::new));
    }

    /** The team that was chosen; null: none. */
    @Nullable UUID team(String typed, Errors errors) {
        var found =
                teams().stream()
                        .map(TeamName::id)
                        .filter(id -> id.toString().equals(typed))
                        .findFirst();
        errors.addUnless(typed.isEmpty() || found.isPresent(), "team", "choice");
        return found.orElse(null);
    }

    /** Forms about these teams, read before, are out of date: their members are others now. */
    void age(@Nullable UUID... teams) {
        db.update(TEAM).set(TEAM.VERSION, TEAM.VERSION.plus(1)).where(TEAM.ID.in(teams)).execute();
    }
}
