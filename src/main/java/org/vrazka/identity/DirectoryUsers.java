package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Users whom a directory of the company vouches for; nobody is signed in while they come. */
@Service
@Transactional
public class DirectoryUsers {
    private final DSLContext db;
    private final Accounts accounts;
    private final AccountRules rules;
    private final RolesOfUsers roles;
    private final Administrators administrators;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    DirectoryUsers(
            DSLContext db,
            Accounts accounts,
            AccountRules rules,
            RolesOfUsers roles,
            Administrators administrators,
            Sessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.db = db;
        this.accounts = accounts;
        this.rules = rules;
        this.roles = roles;
        this.administrators = administrators;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
    }

    /** The roles that groups of a directory may stand for. */
    public List<RoleName> roles() {
        return roles.all();
    }

    public boolean isTaken(String email) {
        return db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.EMAIL.equalIgnoreCase(email));
    }

    /** A new user without a password. */
    public UUID add(String name, String email, Set<UUID> given) {
        var errors = new Errors("identity.error");
        String rightName = rules.name("name", name, errors);
        String rightEmail = rules.email(email, errors);
        errors.throwIfAny();
        var language = db.fetchSingle(COMPANY).getLanguage();
        var id = accounts.add(rightName, rightEmail, language, null);
        roles.set(id, given);
        accounts.announceMade(id);
        return id;
    }

    /**
     * Makes the roles that groups stand for follow the groups; other roles stay, and so does the
     * last administrator. Whoever loses a role is signed out and his tokens end.
     *
     * @return false when no role is left to him
     */
    public boolean follow(UUID user, Set<UUID> managed, Set<UUID> given) {
        administrators.lock();
        var before =
                new HashSet<>(
                        db.select(USER_ROLE.ROLE_ID)
                                .from(USER_ROLE)
                                .where(USER_ROLE.USER_ID.eq(user))
                                .fetch(USER_ROLE.ROLE_ID));
        var after = new HashSet<>(before);
        if (administrators.remainWithout(user)) {
            after.removeAll(managed);
        }
        after.addAll(given);
        if (!after.equals(before)) {
            roles.set(user, after);
            events.publishEvent(SecurityEvent.of(What.RIGHTS_CHANGED).by(user).about(user));
        }
        if (!after.containsAll(before)) {
            sessions.endAll(user);
            tokens.revokeAll(user);
        }
        return !after.isEmpty();
    }
}
