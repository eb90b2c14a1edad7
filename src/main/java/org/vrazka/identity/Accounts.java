package org.vrazka.identity;

import static org.jooq.Records.mapping;
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
class Accounts {
    private final DSLContext db;
    private final AccountRules rules;
    private final PasswordHashing hashing;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    Accounts(
            DSLContext db,
            AccountRules rules,
            PasswordHashing hashing,
            Sessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rules = rules;
        this.hashing = hashing;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
    }

    /** All, the active first, by name. */
    List<Account> all() {
        return select(DSL.noCondition());
    }

    Account get(UUID id) {
        return select(USER_ACCOUNT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("user", id));
    }

    /** A new user, who chooses his password by a link: see {@link PasswordLinks}. */
    UUID create(AccountForm form) {
        var errors = new Errors("identity.error");
        String name = rules.name("name", form.name(), errors);
        String email = rules.email(form.email(), errors);
        var role = rules.role(form.role(), errors);
        String language = rules.language(form.language(), errors);
        errors.throwIfAny();
        return add(name, email, role, language, null);
    }

    UUID add(String name, String email, Role role, String language, @Nullable String password) {
        refuseTaken(email, null);
        var id = Ids.next();
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.EMAIL, email)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.LANGUAGE, language)
                .set(USER_ACCOUNT.PASSWORD_HASH, password == null ? null : hashing.hash(password))
                .execute();
        events.publishEvent(SecurityEvent.of(What.USER_MADE).about(id).noting(role.name()));
        return id;
    }

    /** A new role or address signs the user out everywhere. */
    void change(UUID id, AccountForm form) {
        var before = locked(id);
        if (before.version() != form.version()) {
            throw new Stale(before.version());
        }
        var errors = new Errors("identity.error");
        String name = rules.name("name", form.name(), errors);
        String email =
                form.email().isBlank() && before.email() == null
                        ? null
                        : rules.email(form.email(), errors);
        var role = rules.role(form.role(), errors);
        String language = rules.language(form.language(), errors);
        errors.throwIfAny();
        if (email != null) {
            refuseTaken(email, id);
        }
        if (role != Role.ADMINISTRATOR) {
            keepLastAdministrator(before, "role");
        }
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.EMAIL, email)
                .set(USER_ACCOUNT.ROLE, role.name())
                .set(USER_ACCOUNT.LANGUAGE, language)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id))
                .execute();
        if (role != before.role() || !Objects.equals(email, before.email())) {
            sessions.endAll(id);
        }
        events.publishEvent(changed(before, role));
    }

    private static SecurityEvent changed(Account before, Role role) {
        return role == before.role()
                ? SecurityEvent.of(What.USER_CHANGED).about(before.id())
                : SecurityEvent.of(What.RIGHTS_CHANGED)
                        .about(before.id())
                        .noting(before.role() + " → " + role);
    }

    /** Ends all his sessions, tokens and links at once. */
    void deactivate(UUID id) {
        keepLastAdministrator(locked(id), "");
        setActive(id, false);
        sessions.endAll(id);
        tokens.revokeAll(id);
        db.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.USER_ID.eq(id)).execute();
    }

    void activate(UUID id) {
        locked(id);
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

    /** Changes of administrators go one after another, so that two cannot remove each other. */
    private Account locked(UUID id) {
        db.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id))
                .or(USER_ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.name()))
                .orderBy(USER_ACCOUNT.ID)
                .forUpdate()
                .fetch();
        return get(id);
    }

    private void keepLastAdministrator(Account account, String field) {
        boolean others =
                db.fetchExists(
                        USER_ACCOUNT,
                        USER_ACCOUNT.ID.ne(account.id()),
                        USER_ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.name()),
                        USER_ACCOUNT.ACTIVE.isTrue(),
                        USER_ACCOUNT.PASSWORD_HASH.isNotNull());
        if (!others && account.role() == Role.ADMINISTRATOR && account.active()) {
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

    private List<Account> select(Condition condition) {
        return db.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.EMAIL,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.ROLE.convertFrom(Role::valueOf),
                        USER_ACCOUNT.LANGUAGE,
                        USER_ACCOUNT.ACTIVE,
                        DSL.field(USER_ACCOUNT.PASSWORD_HASH.isNotNull()),
                        USER_ACCOUNT.VERSION)
                .from(USER_ACCOUNT)
                .where(condition)
                .orderBy(USER_ACCOUNT.ACTIVE.desc(), USER_ACCOUNT.SORT_NAME, USER_ACCOUNT.ID)
                .fetch(mapping(Account::new));
    }
}
