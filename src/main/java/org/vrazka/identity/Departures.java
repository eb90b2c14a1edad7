package org.vrazka.identity;

import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_GROUP;
import static org.vrazka.identity.db.Tables.USER_GROUP_MEMBER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Somebody leaves: he is signed out everywhere at once, and what he owns stays his or goes to a
 * colleague, all in one transaction.
 */
@Service
@Transactional
public class Departures {
    private final DSLContext db;
    private final Scope scope;
    private final Accounts accounts;
    private final Users users;
    private final CurrentUser currentUser;
    private final Handovers handovers;
    private final List<Belongings> belongings;
    private final ApplicationEventPublisher events;

    Departures(
            DSLContext db,
            Scope scope,
            Accounts accounts,
            Users users,
            CurrentUser currentUser,
            Handovers handovers,
            List<Belongings> belongings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.accounts = accounts;
        this.users = users;
        this.currentUser = currentUser;
        this.handovers = handovers;
        this.belongings =
                belongings.stream()
                        .sorted(
                                Comparator.comparing(Belongings::kind)
                                        .thenComparing(Belongings::name))
                        .toList();
        this.events = events;
    }

    /** What he would leave behind. */
    public Estate of(UUID user) {
        accounts.toChange(user);
        return estate(
                one -> one.count(user), db.fetchCount(TEAM, TEAM.HEAD_ID.eq(user)), groups(user));
    }

    /** Who can get it. */
    public List<Colleague> successors(UUID user) {
        return users.active(USER_ACCOUNT.ID.ne(user));
    }

    /** Whether who asks may give records and teams to others. */
    public boolean mayHandOver() {
        return scope.administers() && belongings.stream().allMatch(one -> mayMove(one.kind()));
    }

    private boolean mayMove(Kind kind) {
        return scope.reach(kind, Action.CHANGE) == Reach.ALL;
    }

    void depart(UUID user, DepartureForm form) {
        accounts.toChange(user);
        var errors = new Errors("identity.departure.error");
        boolean known = form.moves() || form.records().equals("keep");
        errors.addUnless(known, "records", "choice");
        var successor =
                successors(user).stream()
                        .map(Colleague::id)
                        .filter(id -> id.toString().equals(form.successor()))
                        .findFirst()
                        .orElse(null);
        errors.addUnless(!form.moves() || successor != null, "successor", "choice");
        errors.throwIfAny();
        depart(user, form.moves() ? successor : null, form.leavesGroups());
    }

    /**
     * @param successor null: all stays his
     * @throws org.vrazka.shared.Invalid when nobody would remain who administers
     */
    public void depart(UUID user, @Nullable UUID successor, boolean leavesGroups) {
        if (accounts.toChange(user).active()) {
            accounts.deactivate(user);
        }
        if (leavesGroups) {
            leaveGroups(user);
        }
        if (successor != null) {
            handOver(user, successor);
        }
    }

    private void handOver(UUID user, UUID successor) {
        if (!scope.administers()) {
            throw new Forbidden(Kind.USERS, Action.CHANGE);
        }
        var errors = new Errors("identity.departure.error");
        boolean known = successors(user).stream().anyMatch(one -> one.id().equals(successor));
        errors.addUnless(known, "successor", "choice");
        errors.addUnless(!handovers.isGoingOn(user), "", "goingOn");
        errors.throwIfAny();
        for (var one : belongings) {
            if (!mayMove(one.kind())) {
                throw new Forbidden(one.kind(), Action.CHANGE);
            }
        }
        var moved = estate(one -> one.count(user), teams(user, successor), 0);
        handovers.begin(user, successor, currentUser.get().id());
        tell(What.HANDED_OVER, user, moved);
        tell(What.TAKEN_OVER, successor, moved);
    }

    private void tell(What what, UUID user, Estate estate) {
        events.publishEvent(
                SecurityEvent.of(what)
                        .about(user)
                        .noting(estate.inWords())
                        .counting(estate.size()));
    }

    private Estate estate(ToIntFunction<Belongings> size, int teams, int groups) {
        var records = new LinkedHashMap<String, Integer>();
        belongings.forEach(one -> records.put(one.name(), size.applyAsInt(one)));
        return new Estate(records, teams, groups);
    }

    private int teams(UUID from, UUID to) {
        return db.update(TEAM)
                .set(TEAM.HEAD_ID, to)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(TEAM.HEAD_ID.eq(from))
                .execute();
    }

    private int groups(UUID user) {
        return db.fetchCount(USER_GROUP_MEMBER, USER_GROUP_MEMBER.USER_ID.eq(user));
    }

    private void leaveGroups(UUID user) {
        var m = USER_GROUP_MEMBER;
        db.update(USER_GROUP)
                .set(USER_GROUP.VERSION, USER_GROUP.VERSION.plus(1))
                .where(USER_GROUP.ID.in(select(m.GROUP_ID).from(m).where(m.USER_ID.eq(user))))
                .execute();
        db.deleteFrom(m).where(m.USER_ID.eq(user)).execute();
    }
}
