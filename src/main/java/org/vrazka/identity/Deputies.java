package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.DEPUTY;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who stands in for whom, from day to day in the zone of the company. A deputy reaches what the
 * absent one owns, but may do with it no more than with his own; {@link UserReader} finds it.
 */
@Service
@Transactional
public class Deputies {
    private static final int MONTHS_AHEAD = 12;

    private final DSLContext db;
    private final Users users;
    private final Accounts accounts;
    private final Companies companies;
    private final CurrentUser currentUser;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Deputies(
            DSLContext db,
            Users users,
            Accounts accounts,
            Companies companies,
            CurrentUser currentUser,
            Scope scope,
            ApplicationEventPublisher events) {
        this.db = db;
        this.users = users;
        this.accounts = accounts;
        this.companies = companies;
        this.currentUser = currentUser;
        this.scope = scope;
        this.events = events;
    }

    /** Those of a user, and those whom he stands in for, now and later, the earliest first. */
    public List<Deputy> of(UUID user) {
        mayBeSeen(user);
        return select(
                DEPUTY.ABSENT_ID.eq(user).or(DEPUTY.DEPUTY_ID.eq(user)),
                DEPUTY.TO_ON.ge(companies.today()));
    }

    /** Who can stand in for a user: whoever can sign in. */
    public List<Colleague> choice(UUID absent) {
        return users.active(USER_ACCOUNT.EMAIL.isNotNull().and(USER_ACCOUNT.ID.ne(absent)));
    }

    /** For others only who administers names one: it says whose records somebody reaches. */
    public UUID name(UUID absent, DeputyForm form) {
        mayBeChanged(absent);
        if (!isOneself(absent)) {
            scope.refuseUnlessAdministers();
        }
        var errors = new Errors("identity.deputy.error");
        var from = DeputyForm.day("from", form.from(), errors);
        var to = DeputyForm.day("to", form.to(), errors);
        if (from != null && to != null) {
            check(from, to, errors);
            refuseOverlap(absent, from, to, errors);
        }
        var deputy = deputy(absent, form.deputy(), errors);
        if (from == null || to == null || deputy == null) {
            throw errors.invalid();
        }
        errors.throwIfAny();
        var id = Ids.next();
        db.insertInto(DEPUTY)
                .set(DEPUTY.ID, id)
                .set(DEPUTY.ABSENT_ID, absent)
                .set(DEPUTY.DEPUTY_ID, deputy)
                .set(DEPUTY.FROM_ON, from)
                .set(DEPUTY.TO_ON, to)
                .set(DEPUTY.CREATED_BY, currentUser.get().id())
                .execute();
        tell(What.DEPUTY_NAMED, deputy, absent, from, to);
        return id;
    }

    private void check(LocalDate from, LocalDate to, Errors errors) {
        var today = companies.today();
        errors.addUnless(!to.isBefore(from), "to", "order");
        errors.addUnless(!from.isBefore(today), "from", "past");
        errors.addUnless(!to.isAfter(today.plusMonths(MONTHS_AHEAD)), "to", "far", MONTHS_AHEAD);
    }

    private void refuseOverlap(UUID absent, LocalDate from, LocalDate to, Errors errors) {
        select(DEPUTY.ABSENT_ID.eq(absent), DEPUTY.FROM_ON.le(to), DEPUTY.TO_ON.ge(from)).stream()
                .findFirst()
                .ifPresent(other ->
                        errors.add(
                                "from",
                                "overlap",
                                other.deputy().name(),
                                Format.date(other.from()),
                                Format.date(other.to())));
    }

    private @Nullable UUID deputy(UUID absent, String typed, Errors errors) {
        errors.addUnless(!typed.isEmpty(), "deputy", "required");
        errors.addUnless(!typed.equals(absent.toString()), "deputy", "self");
        var found =
                choice(absent).stream()
                        .map(Colleague::id)
                        .filter(id -> id.toString().equals(typed))
                        .findFirst();
        errors.addUnless(
                found.isPresent() || typed.isEmpty() || typed.equals(absent.toString()),
                "deputy",
                "choice");
        return found.orElse(null);
    }

    /** Before its time: nobody stands in from now on. */
    public void end(UUID absent, UUID id) {
        mayBeChanged(absent);
        if (end(DEPUTY.ID.eq(id).and(DEPUTY.ABSENT_ID.eq(absent))) == 0) {
            throw new NotFound("deputy", id);
        }
    }

    /** Nobody stands in any more for who goes, nor he for others. */
    @EventListener
    void endWith(SecurityEvent event) {
        if (event.what() == What.USER_DEACTIVATED) {
            end(DEPUTY.ABSENT_ID.eq(event.about()).or(DEPUTY.DEPUTY_ID.eq(event.about())));
        }
    }

    private int end(Condition which) {
        var ended =
                db.deleteFrom(DEPUTY)
                        .where(which, DEPUTY.TO_ON.ge(companies.today()))
                        .returning()
                        .fetch();
        ended.forEach(one ->
                tell(
                        What.DEPUTY_ENDED,
                        one.getDeputyId(),
                        one.getAbsentId(),
                        one.getFromOn(),
                        one.getToOn()));
        return ended.size();
    }

    private void tell(What what, UUID deputy, UUID absent, LocalDate from, LocalDate to) {
        events.publishEvent(
                SecurityEvent.of(what)
                        .about(deputy)
                        .standingInFor(absent)
                        .noting(from + " – " + to));
    }

    private void mayBeSeen(UUID user) {
        if (!isOneself(user)) {
            accounts.get(user);
        }
    }

    /** Those of one absent person are named one after another: none overlap. */
    private void mayBeChanged(UUID absent) {
        if (!isOneself(absent)) {
            accounts.toChange(absent);
        }
        var row =
                db.selectFrom(USER_ACCOUNT)
                        .where(USER_ACCOUNT.ID.eq(absent))
                        .forNoKeyUpdate()
                        .fetchSingle();
        var errors = new Errors("identity.deputy.error");
        errors.addUnless(row.getActive(), "", "inactive");
        errors.throwIfAny();
    }

    private boolean isOneself(UUID user) {
        return currentUser.get().id().equals(user);
    }

    private List<Deputy> select(Condition... which) {
        var absent = USER_ACCOUNT.as("absent");
        var deputy = USER_ACCOUNT.as("deputising");
        return db.select(
                        DEPUTY.ID,
                        row(absent.ID, absent.NAME).mapping(Colleague::new),
                        row(deputy.ID, deputy.NAME).mapping(Colleague::new),
                        DEPUTY.FROM_ON,
                        DEPUTY.TO_ON)
                .from(DEPUTY)
                .join(absent)
                .on(absent.ID.eq(DEPUTY.ABSENT_ID))
                .join(deputy)
                .on(deputy.ID.eq(DEPUTY.DEPUTY_ID))
                .where(which)
                .orderBy(DEPUTY.FROM_ON, DEPUTY.ID)
                .fetch(mapping(Deputy::new));
    }
}
