package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.PASSWORD_LINK;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The users as administrators keep them: who is there, who may sign in, as what. */
@Service
@Transactional
public class Accounts {
    private final DSLContext db;
    private final Scope scope;
    private final AccountRows rows;
    private final AccountRules rules;
    private final RolesOfUsers roles;
    private final Administrators administrators;
    private final PasswordHashing hashing;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    Accounts(
            DSLContext db,
            Scope scope,
            AccountRows rows,
            AccountRules rules,
            RolesOfUsers roles,
            Administrators administrators,
            PasswordHashing hashing,
            Sessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.rows = rows;
        this.rules = rules;
        this.roles = roles;
        this.administrators = administrators;
        this.hashing = hashing;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
    }

    /** All whom the current user may see, the active first, by name. */
    public List<Account> all() {
        return rows.select(may(Action.SEE));
    }

    public Account get(UUID id) {
        return find(USER_ACCOUNT.ID.eq(id).and(may(Action.SEE)), id);
    }

    /** For who is not asked for rights: oneself, and the bearer of a link. */
    Account unscoped(UUID id) {
        return find(USER_ACCOUNT.ID.eq(id), id);
    }

    private Account find(Condition which, UUID id) {
        return rows.select(which).stream().findFirst().orElseThrow(() -> new NotFound("user", id));
    }

    /** The roles that a user can be given. */
    public List<RoleName> roles() {
        return roles.all();
    }

    /** The teams that who asks can put a user in. */
    List<TeamName> teams() {
        return scope.administers() ? rows.teams() : List.of();
    }

    /** A new user, who chooses his password by a link: see {@link PasswordLinks}. */
    public UUID create(AccountForm form) {
        var errors = new Errors("identity.error");
        String name = rules.name("name", form.name(), errors);
        String email = rules.email(form.email(), errors);
        var given = roles.read(form.roles(), errors);
        errors.addUnless(!given.isEmpty(), "roles", "required");
        String language = rules.language(form.language(), errors);
        var team = team(form, null, errors);
        errors.throwIfAny();
        var id = add(name, email, language, null);
        roles.set(id, given);
        if (team != null) {
            rows.age(team);
            db.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.TEAM_ID, team)
                    .where(USER_ACCOUNT.ID.eq(id))
                    .execute();
        }
        announceMade(id);
        return id;
    }

    void announceMade(UUID id) {
        var made = SecurityEvent.of(What.USER_MADE).about(id);
        events.publishEvent(made.noting(unscoped(id).rolesInEnglish()));
    }

    UUID add(String name, String email, String language, @Nullable String password) {
        refuseTaken(email, null);
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.EMAIL, email)
                .set(USER_ACCOUNT.LANGUAGE, language)
                .set(USER_ACCOUNT.PASSWORD_HASH, password == null ? null : hashing.hash(password))
                .execute();
        return id;
    }

    /** Other roles or another address sign the user out everywhere. */
    public void change(UUID id, AccountForm form) {
        var before = toChange(id);
        if (before.version() != form.version()) {
            throw new Stale(before.version());
        }
        var errors = new Errors("identity.error");
        String name = rules.name("name", form.name(), errors);
        String email =
                form.email().isBlank() && before.email() == null
                        ? null
                        : rules.email(form.email(), errors);
        var given = roles.read(form.roles(), errors);
        errors.addUnless(email == null || !given.isEmpty(), "roles", "required");
        String language = rules.language(form.language(), errors);
        var team = team(form, before.team(), errors);
        errors.throwIfAny();
        if (email != null) {
            refuseTaken(email, id);
        }
        if (!roles.rights(given).administer()) {
            keepLastAdministrator(before, "roles");
        }
        if (!Objects.equals(team, before.team())) {
            rows.age(team, before.team());
        }
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.EMAIL, email)
                .set(USER_ACCOUNT.LANGUAGE, language)
                .set(USER_ACCOUNT.TEAM_ID, team)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id))
                .execute();
        roles.set(id, given);
        boolean moved = !Objects.equals(email, before.email());
        if (moved) {
            endLink(id);
        }
        if (moved || !given.equals(before.roleIds())) {
            sessions.endAll(id);
        }
        events.publishEvent(changed(before, unscoped(id)));
    }

    /** The same, and whether he may sign in. */
    public void change(UUID id, AccountForm form, boolean active) {
        change(id, form);
        if (active != unscoped(id).active()) {
            if (active) {
                activate(id);
            } else {
                deactivate(id);
            }
        }
    }

    /** Who is in a team is decided by who administers: it says whose records others reach. */
    private @Nullable UUID team(AccountForm form, @Nullable UUID before, Errors errors) {
        if (form.team() == null) {
            return before;
        }
        var team = rows.team(form.team(), errors);
        boolean may = Objects.equals(team, before) || scope.administers();
        errors.addUnless(may, "team", "beyondOwn");
        return team;
    }

    private static SecurityEvent changed(Account before, Account after) {
        if (!Objects.equals(before.team(), after.team())) {
            return SecurityEvent.of(What.RIGHTS_CHANGED).about(before.id()).noting("team");
        }
        return before.roles().equals(after.roles())
                ? SecurityEvent.of(What.USER_CHANGED).about(before.id())
                : SecurityEvent.of(What.RIGHTS_CHANGED)
                        .about(before.id())
                        .noting(before.rolesInEnglish() + " → " + after.rolesInEnglish());
    }

    /** Ends all his sessions, tokens and links at once; {@link Departures} sees to the rest. */
    void deactivate(UUID id) {
        keepLastAdministrator(toChange(id), "");
        setActive(id, false);
        sessions.endAll(id);
        tokens.revokeAll(id);
        endLink(id);
    }

    /** Whoever reads the letters of an address that was his may have it. */
    private void endLink(UUID id) {
        db.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.USER_ID.eq(id)).execute();
    }

    public void activate(UUID id) {
        toChange(id);
        setActive(id, true);
    }

    private void setActive(UUID id, boolean active) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, active)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id))
                .execute();
        events.publishEvent(
                SecurityEvent.of(active ? What.USER_ACTIVATED : What.USER_DEACTIVATED).about(id));
    }

    /** A user whom the current one may change; others do not exist, or are refused. */
    public Account toChange(UUID id) {
        administrators.lock();
        var account = get(id);
        if (!mayChange(account)) {
            throw new Forbidden(Kind.USERS, Action.CHANGE);
        }
        return account;
    }

    /** Who may do more than oneself can be changed only by who administers users. */
    public boolean mayChange(Account account) {
        return db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(account.id()), may(Action.CHANGE))
                && roles.mayGive(roles.rights(account.roleIds()));
    }

    private void keepLastAdministrator(Account account, String field) {
        boolean administers = account.active() && roles.rights(account.roleIds()).administer();
        if (administers && !administrators.remainWithout(account.id())) {
            var errors = new Errors("identity.error");
            errors.add(field, "lastAdministrator");
            errors.throwIfAny();
        }
    }

    private void refuseTaken(String email, @Nullable UUID besides) {
        var other = besides == null ? DSL.noCondition() : USER_ACCOUNT.ID.ne(besides);
        if (db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.EMAIL.equalIgnoreCase(email), other)) {
            var errors = new Errors("identity.error");
            errors.add("email", "taken");
            errors.throwIfAny();
        }
    }

    private Condition may(Action action) {
        return scope.of(Kind.USERS, action, USER_ACCOUNT.ID);
    }
}
