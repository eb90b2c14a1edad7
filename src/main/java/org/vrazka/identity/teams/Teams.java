package org.vrazka.identity.teams;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Colleague;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;

/**
 * Every question about teams and every change to them. They say whose records a right reaches, so
 * who changes them administers users.
 */
@Service
@Transactional
public class Teams {
    private final DSLContext db;
    private final Scope scope;
    private final TeamChecks checks;
    private final ApplicationEventPublisher events;

    Teams(DSLContext db, Scope scope, TeamChecks checks, ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.checks = checks;
        this.events = events;
    }

    /** All, each before those below it. */
    public List<Team> all() {
        return TeamTree.of(select());
    }

    public Team get(UUID id) {
        return all().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("team", id));
    }

    /** One with people, a head or a place in the tree changes what others reach. */
    public UUID create(TeamContent content) {
        refuseUnless(Action.CREATE);
        if (!content.standsAlone()) {
            refuseUnless(Action.CHANGE);
        }
        lock();
        var sound = checks.sound(content, null);
        var id = Ids.next();
        db.insertInto(TEAM)
                .set(TEAM.ID, id)
                .set(TEAM.NAME, sound.name())
                .set(TEAM.PARENT_ID, sound.parent())
                .set(TEAM.HEAD_ID, sound.head())
                .execute();
        gather(id, sound);
        tell(What.RIGHTS_CHANGED, id, sound.name());
        return id;
    }

    public void change(UUID id, int version, TeamContent content) {
        var before = toChange(id, version, Action.CHANGE);
        var sound = checks.sound(content, before.id());
        db.update(TEAM)
                .set(TEAM.NAME, sound.name())
                .set(TEAM.PARENT_ID, sound.parent())
                .set(TEAM.HEAD_ID, sound.head())
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(TEAM.ID.eq(id))
                .execute();
        gather(id, sound);
        tell(What.RIGHTS_CHANGED, id, sound.name());
    }

    /** To the trash, once it is empty: nobody is in it and no team below it. */
    public void delete(UUID id, int version) {
        var team = toChange(id, version, Action.DELETE);
        boolean parent = db.fetchExists(TEAM, TEAM.PARENT_ID.eq(id), TEAM.DELETED_AT.isNull());
        if (parent || !team.members().isEmpty()) {
            var errors = new Errors("identity.team.error");
            errors.add("", "used");
            throw errors.invalid();
        }
        db.update(TEAM).set(TEAM.DELETED_AT, currentInstant()).where(TEAM.ID.eq(id)).execute();
        tell(What.DELETED, id, team.name());
    }

    /** Out of the trash again, to the top when what was above it is gone. */
    public void restore(UUID id) {
        int restored = 0;
        if (scope.reach(Kind.USERS, Action.DELETE) == Reach.ALL) {
            var above = TEAM.as("above");
            var live =
                    DSL.select(above.ID)
                            .from(above)
                            .where(above.ID.eq(TEAM.PARENT_ID), above.DELETED_AT.isNull());
            restored =
                    db.update(TEAM)
                            .set(TEAM.PARENT_ID, DSL.field(live))
                            .setNull(TEAM.DELETED_AT)
                            .where(TEAM.ID.eq(id), TEAM.DELETED_AT.isNotNull())
                            .execute();
        }
        String name = get(id).name();
        if (restored > 0) {
            tell(What.RIGHTS_CHANGED, id, name);
        }
    }

    public boolean mayChange() {
        return scope.reach(Kind.USERS, Action.CHANGE) == Reach.ALL;
    }

    private Team toChange(UUID id, int version, Action action) {
        lock();
        var team = get(id);
        refuseUnless(action);
        if (team.version() != version) {
            throw new Stale(team.version());
        }
        return team;
    }

    private void refuseUnless(Action action) {
        if (scope.reach(Kind.USERS, action) != Reach.ALL) {
            throw new Forbidden(Kind.USERS, action);
        }
    }

    /** One change of the tree at a time: two that are right alone could make a circle. */
    private void lock() {
        db.execute("lock table identity.team in share row exclusive mode");
    }

    private void tell(What what, UUID id, String name) {
        events.publishEvent(SecurityEvent.of(what).about(Kind.USERS, id).noting(name));
    }

    private void gather(UUID team, TeamContent content) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TEAM_ID, DSL.when(USER_ACCOUNT.ID.in(content.members()), team))
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.in(content.members()).or(USER_ACCOUNT.TEAM_ID.eq(team)))
                .and(
                        USER_ACCOUNT.TEAM_ID.isDistinctFrom(
                                DSL.when(USER_ACCOUNT.ID.in(content.members()), team)))
                .execute();
    }

    private List<Team> select() {
        var head = USER_ACCOUNT.as("head");
        return db.select(
                        TEAM.ID,
                        TEAM.PARENT_ID,
                        TEAM.NAME,
                        TEAM.HEAD_ID,
                        head.NAME,
                        DSL.inline(0),
                        members(),
                        TEAM.VERSION)
                .from(TEAM)
                .leftJoin(head)
                .on(head.ID.eq(TEAM.HEAD_ID))
                .where(TEAM.DELETED_AT.isNull())
                .orderBy(TEAM.SORT_NAME, TEAM.ID)
                .fetch(mapping(Team::new));
    }

    private static Field<List<Colleague>> members() {
        return DSL.multiset(
                        DSL.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                                .from(USER_ACCOUNT)
                                .where(USER_ACCOUNT.TEAM_ID.eq(TEAM.ID))
                                .orderBy(USER_ACCOUNT.SORT_NAME))
                .convertFrom(people -> people.map(mapping(Colleague::new)));
    }
}
