package org.vrazka.identity.roles;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.ROLE_RIGHT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Administrators;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Rights;
import org.vrazka.identity.RightsRows;
import org.vrazka.identity.RoleName;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.Sessions;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;

/**
 * Every question about roles and every change to them. They belong to who administers users: nobody
 * else gives more than he may himself, and changes what others have.
 */
@Service
@Transactional
public class Roles {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final RoleChecks checks;
    private final Administrators administrators;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Roles(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            RoleChecks checks,
            Administrators administrators,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.checks = checks;
        this.administrators = administrators;
        this.sessions = sessions;
        this.events = events;
    }

    /** All, the ready-made first. */
    public List<Role> all() {
        return select(ROLE.DELETED_AT.isNull());
    }

    public Role get(UUID id) {
        return select(ROLE.ID.eq(id).and(ROLE.DELETED_AT.isNull())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("role", id));
    }

    public UUID create(RoleContent content) {
        if (!scope.allows(Kind.USERS, Action.CREATE)) {
            throw new Forbidden(Kind.USERS, Action.CREATE);
        }
        var sound = checks.sound(content, null);
        var id = Ids.next();
        db.insertInto(ROLE)
                .set(ROLE.ID, id)
                .set(ROLE.NAME_BG, sound.nameBg())
                .set(ROLE.NAME_EN, sound.nameEn())
                .execute();
        write(id, sound.rights());
        tell(What.RIGHTS_CHANGED, id, sound.nameEn());
        return id;
    }

    /** Counts at once; who has the role is signed out, but for who changes it. */
    public void change(UUID id, int version, RoleContent content) {
        var before = toChange(id, version, Action.CHANGE);
        var sound = checks.sound(content, before);
        db.update(ROLE)
                .set(ROLE.NAME_BG, sound.nameBg())
                .set(ROLE.NAME_EN, sound.nameEn())
                .set(ROLE.VERSION, ROLE.VERSION.plus(1))
                .where(ROLE.ID.eq(id))
                .execute();
        if (!sound.rights().equals(before.rights())) {
            write(id, sound.rights());
            sessions.endAll(othersWith(id));
        }
        tell(What.RIGHTS_CHANGED, id, sound.nameEn());
    }

    /** To the trash, once nobody has it. */
    public void delete(UUID id, int version) {
        var role = toChange(id, version, Action.DELETE);
        if (role.users() > 0) {
            throw refused("used", role.users());
        }
        db.update(ROLE).set(ROLE.DELETED_AT, currentInstant()).where(ROLE.ID.eq(id)).execute();
        tell(What.DELETED, id, role.nameEn());
    }

    /** Out of the trash again. */
    public void restore(UUID id) {
        int restored = 0;
        if (scope.allows(Kind.USERS, Action.DELETE)) {
            restored =
                    db.update(ROLE)
                            .setNull(ROLE.DELETED_AT)
                            .where(ROLE.ID.eq(id), ROLE.DELETED_AT.isNotNull())
                            .execute();
        }
        String name = get(id).nameEn();
        if (restored > 0) {
            tell(What.RIGHTS_CHANGED, id, name);
        }
    }

    private void tell(What what, UUID id, String name) {
        events.publishEvent(SecurityEvent.of(what).about(Kind.USERS, id).noting(name));
    }

    public boolean mayChange(Role role) {
        return !role.isReadyMade() && scope.reach(Kind.USERS, Action.CHANGE) == Reach.ALL;
    }

    /** Changes go one after another, so that somebody always remains who may administer. */
    private Role toChange(UUID id, int version, Action action) {
        administrators.lock();
        var role = get(id);
        if (scope.reach(Kind.USERS, action) != Reach.ALL) {
            throw new Forbidden(Kind.USERS, action);
        }
        if (role.isReadyMade()) {
            throw refused("readyMade");
        }
        if (role.version() != version) {
            throw new Stale(role.version());
        }
        return role;
    }

    private static RuntimeException refused(String code, Object... arguments) {
        var errors = new Errors("identity.role.error");
        errors.add("", code, arguments);
        return errors.invalid();
    }

    private void write(UUID id, Rights rights) {
        db.deleteFrom(ROLE_RIGHT).where(ROLE_RIGHT.ROLE_ID.eq(id)).execute();
        var rows =
                rights.grants()
                        .map(g -> row(id, g.kind().name(), g.action().name(), g.reach().name()))
                        .toList();
        if (!rows.isEmpty()) {
            var r = ROLE_RIGHT;
            db.insertInto(r, r.ROLE_ID, r.KIND, r.ACTION, r.REACH).valuesOfRows(rows).execute();
        }
    }

    private List<UUID> othersWith(UUID role) {
        return db.select(USER_ROLE.USER_ID)
                .from(USER_ROLE)
                .where(USER_ROLE.ROLE_ID.eq(role))
                .and(USER_ROLE.USER_ID.ne(currentUser.get().id()))
                .fetch(USER_ROLE.USER_ID);
    }

    private List<Role> select(Condition condition) {
        return db.select(
                        ROLE.ID,
                        ROLE.CODE,
                        ROLE.NAME_BG,
                        ROLE.NAME_EN,
                        RightsRows.of(DSL.select(ROLE.ID)),
                        field(selectCount().from(USER_ROLE).where(USER_ROLE.ROLE_ID.eq(ROLE.ID))),
                        ROLE.VERSION)
                .from(ROLE)
                .where(condition)
                .orderBy(ROLE.CODE.isNull(), RoleName.column(), ROLE.ID)
                .fetch(mapping(Role::new));
    }
}
