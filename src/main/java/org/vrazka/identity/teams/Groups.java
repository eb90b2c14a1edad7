package org.vrazka.identity.teams;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_GROUP;
import static org.vrazka.identity.db.Tables.USER_GROUP_MEMBER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
import java.util.Set;
import java.util.UUID;

/** Every question about groups of users and every change to them, by who administers users. */
@Service
@Transactional
public class Groups {
    private final DSLContext db;
    private final Scope scope;
    private final TeamChecks checks;
    private final ApplicationEventPublisher events;

    Groups(DSLContext db, Scope scope, TeamChecks checks, ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.checks = checks;
        this.events = events;
    }

    public List<Group> all() {
        return select(USER_GROUP.DELETED_AT.isNull());
    }

    public Group get(UUID id) {
        return select(USER_GROUP.ID.eq(id).and(USER_GROUP.DELETED_AT.isNull())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("group", id));
    }

    public UUID create(String typed, Set<UUID> members) {
        refuseUnless(Action.CREATE);
        String name = sound(typed, members, null);
        var id = Ids.next();
        db.insertInto(USER_GROUP).set(USER_GROUP.ID, id).set(USER_GROUP.NAME, name).execute();
        gather(id, members);
        tell(What.RIGHTS_CHANGED, id, name);
        return id;
    }

    public void change(UUID id, int version, String typed, Set<UUID> members) {
        refuseStale(id, version, Action.CHANGE);
        String name = sound(typed, members, id);
        int changed =
                db.update(USER_GROUP)
                        .set(USER_GROUP.NAME, name)
                        .set(USER_GROUP.VERSION, USER_GROUP.VERSION.plus(1))
                        .where(USER_GROUP.ID.eq(id), USER_GROUP.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
        gather(id, members);
        tell(What.RIGHTS_CHANGED, id, name);
    }

    /** To the trash. */
    public void delete(UUID id, int version) {
        refuseStale(id, version, Action.DELETE);
        String name = get(id).name();
        db.update(USER_GROUP)
                .set(USER_GROUP.DELETED_AT, currentInstant())
                .where(USER_GROUP.ID.eq(id))
                .execute();
        tell(What.DELETED, id, name);
    }

    /** Out of the trash again. */
    public void restore(UUID id) {
        int restored = 0;
        if (scope.reach(Kind.USERS, Action.DELETE) == Reach.ALL) {
            restored =
                    db.update(USER_GROUP)
                            .setNull(USER_GROUP.DELETED_AT)
                            .where(USER_GROUP.ID.eq(id), USER_GROUP.DELETED_AT.isNotNull())
                            .execute();
        }
        String name = get(id).name();
        if (restored > 0) {
            tell(What.RIGHTS_CHANGED, id, name);
        }
    }

    private String sound(String typed, Set<UUID> members, @Nullable UUID id) {
        var errors = new Errors("identity.team.error");
        String name = checks.name(typed, errors);
        boolean taken =
                db.fetchExists(
                        USER_GROUP,
                        USER_GROUP.NAME.equalIgnoreCase(name),
                        USER_GROUP.DELETED_AT.isNull(),
                        id == null ? DSL.noCondition() : USER_GROUP.ID.ne(id));
        errors.addUnless(!taken, "name", "taken");
        errors.addUnless(checks.areKnown(members), "members", "choice");
        errors.throwIfAny();
        return name;
    }

    private void refuseStale(UUID id, int version, Action action) {
        int current = get(id).version();
        refuseUnless(action);
        if (current != version) {
            throw new Stale(current);
        }
    }

    private void refuseUnless(Action action) {
        if (scope.reach(Kind.USERS, action) != Reach.ALL) {
            throw new Forbidden(Kind.USERS, action);
        }
    }

    private void tell(What what, UUID id, String name) {
        events.publishEvent(SecurityEvent.of(what).about(Kind.USERS, id).noting(name));
    }

    private void gather(UUID group, Set<UUID> members) {
        var m = USER_GROUP_MEMBER;
        db.deleteFrom(m).where(m.GROUP_ID.eq(group)).execute();
        db.insertInto(m, m.GROUP_ID, m.USER_ID)
                .select(
                        DSL.select(DSL.val(group), USER_ACCOUNT.ID)
                                .from(USER_ACCOUNT)
                                .where(USER_ACCOUNT.ID.in(members)))
                .execute();
    }

    private List<Group> select(Condition condition) {
        return db.select(USER_GROUP.ID, USER_GROUP.NAME, members(), USER_GROUP.VERSION)
                .from(USER_GROUP)
                .where(condition)
                .orderBy(USER_GROUP.SORT_NAME, USER_GROUP.ID)
                .fetch(mapping(Group::new));
    }

    private static Field<List<Colleague>> members() {
        return DSL.multiset(
                        DSL.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                                .from(USER_GROUP_MEMBER)
                                .join(USER_ACCOUNT)
                                .on(USER_ACCOUNT.ID.eq(USER_GROUP_MEMBER.USER_ID))
                                .where(USER_GROUP_MEMBER.GROUP_ID.eq(USER_GROUP.ID))
                                .orderBy(USER_ACCOUNT.SORT_NAME))
                .convertFrom(people -> people.map(mapping(Colleague::new)));
    }
}
