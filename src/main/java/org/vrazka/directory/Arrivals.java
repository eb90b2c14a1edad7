package org.vrazka.directory;

import static org.vrazka.directory.db.Tables.LINK;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.DirectoryUsers;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.Users;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom directories vouch for, as users of ours. Who is turned away keeps what he lost by it. */
@Service
@Transactional
class Arrivals {
    private final DSLContext db;
    private final GroupRoles groupRoles;
    private final DirectoryUsers directoryUsers;
    private final Users users;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Arrivals(
            DSLContext db,
            GroupRoles groupRoles,
            DirectoryUsers directoryUsers,
            Users users,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.groupRoles = groupRoles;
        this.directoryUsers = directoryUsers;
        this.users = users;
        this.clock = clock;
        this.events = events;
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
        refuseTaken(person, user);
        if (find(person).isEmpty()) {
            link(person, user);
            events.publishEvent(
                    SecurityEvent.of(What.ACCOUNT_CONNECTED).about(user).noting(person.issuer()));
        }
    }

    /** Somebody is one user only. */
    void refuseTaken(Person person, UUID user) throws Turned {
        if (find(person).filter(known -> !known.equals(user)).isPresent()) {
            throw new Turned("linked");
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
        int gone = db.deleteFrom(LINK).where(LINK.USER_ID.eq(user)).execute();
        if (gone > 0) {
            events.publishEvent(
                    SecurityEvent.of(What.ACCOUNT_DISCONNECTED).about(user).counting(gone));
        }
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
