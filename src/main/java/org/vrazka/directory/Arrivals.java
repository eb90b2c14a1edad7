package org.vrazka.directory;

import static org.vrazka.directory.db.Tables.LINK;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.DirectoryUsers;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.Users;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom directories vouch for, as users of ours. */
@Service
@Transactional(rollbackFor = Turned.class)
class Arrivals {
    private final DSLContext db;
    private final GroupRoles groupRoles;
    private final DirectoryUsers directoryUsers;
    private final Users users;
    private final Clock clock;

    Arrivals(
            DSLContext db,
            GroupRoles groupRoles,
            DirectoryUsers directoryUsers,
            Users users,
            Clock clock) {
        this.db = db;
        this.groupRoles = groupRoles;
        this.directoryUsers = directoryUsers;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The user who he is: by the link of before, else as a new one if his groups give him a role.
     * An address alone links nobody: whoever holds it later would be let in.
     */
    UUID arrive(Person person, Source source) throws Turned {
        var roles = groupRoles.of(source, person.groups());
        var known = find(person);
        if (known.isEmpty()) {
            return welcome(person, roles);
        }
        var user = users.findActive(known.get()).orElseThrow(() -> new Turned("inactive"));
        if (!directoryUsers.follow(user.id(), groupRoles.managed(source), roles)) {
            throw new Turned("noRole");
        }
        return user.id();
    }

    /** Links somebody to the user who is signed in and shows both. */
    void connect(Person person, UUID user) throws Turned {
        var known = find(person);
        if (known.isPresent() && !known.get().equals(user)) {
            throw new Turned("linked");
        }
        if (known.isEmpty()) {
            link(person, user);
        }
    }

    List<String> issuers(UUID user) {
        return db.select(LINK.ISSUER)
                .from(LINK)
                .where(LINK.USER_ID.eq(user))
                .orderBy(LINK.ISSUER)
                .fetch(LINK.ISSUER);
    }

    @EventListener
    void forget(PersonErased erased) {
        disconnect(erased.user());
    }

    void disconnect(UUID user) {
        db.deleteFrom(LINK).where(LINK.USER_ID.eq(user)).execute();
    }

    private Optional<UUID> find(Person person) {
        return db.select(LINK.USER_ID)
                .from(LINK)
                .where(LINK.ISSUER.eq(person.issuer()), LINK.SUBJECT.eq(person.subject()))
                .fetchOptional(LINK.USER_ID);
    }

    private UUID welcome(Person person, Set<UUID> roles) throws Turned {
        String email = person.email();
        if (email == null) {
            throw new Turned("noEmail");
        }
        if (directoryUsers.isTaken(email)) {
            throw new Turned("taken");
        }
        if (roles.isEmpty()) {
            throw new Turned("noRole");
        }
        var user = directoryUsers.add(person.name(), email, new HashSet<>(roles));
        link(person, user);
        return user;
    }

    private void link(Person person, UUID user) {
        db.insertInto(LINK)
                .set(LINK.ISSUER, person.issuer())
                .set(LINK.SUBJECT, person.subject())
                .set(LINK.USER_ID, user)
                .set(LINK.SINCE, clock.instant())
                .execute();
    }
}
