package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.identity.db.Tables.DEPUTY;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.identity.db.Tables.USER_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.db.Routines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads all that a request needs to know of its user, his rights with it, in one statement. */
@Component
class UserReader {
    private final DSLContext db;
    private final Clock clock;

    UserReader(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<User> find(Condition... who) {
        return db.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        RightsRows.of(
                                select(USER_ROLE.ROLE_ID)
                                        .from(USER_ROLE)
                                        .where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID))),
                        row(self(), absent(), array(teams()).convertFrom(List::of), below())
                                .mapping(Circle::new),
                        USER_ACCOUNT.LANGUAGE,
                        USER_ACCOUNT.THEME)
                .from(USER_ACCOUNT)
                .where(who)
                .fetchOptional(mapping(User::new));
    }

    private static SelectField<Circle.Owner> self() {
        return row(USER_ACCOUNT.ID, USER_ACCOUNT.TEAM_ID).mapping(Circle.Owner::new);
    }

    private Field<List<Circle.Absent>> absent() {
        var absent = USER_ACCOUNT.as("absent");
        var today = today();
        return multiset(
                        select(
                                        row(absent.ID, absent.TEAM_ID).mapping(Circle.Owner::new),
                                        absent.NAME,
                                        DEPUTY.TO_ON)
                                .from(DEPUTY)
                                .join(absent)
                                .on(absent.ID.eq(DEPUTY.ABSENT_ID))
                                .where(DEPUTY.DEPUTY_ID.eq(USER_ACCOUNT.ID))
                                .and(DEPUTY.FROM_ON.le(today))
                                .and(DEPUTY.TO_ON.ge(today))
                                .orderBy(absent.SORT_NAME, absent.ID))
                .convertFrom(people -> people.map(mapping(Circle.Absent::new)));
    }

    /** In the zone of the company. */
    private Field<LocalDate> today() {
        var zone = DSL.field(select(COMPANY.ZONE).from(COMPANY));
        return DSL.field(
                "(({0})::timestamptz at time zone coalesce({1}, 'UTC'))::date",
                LocalDate.class, DSL.val(clock.instant()), zone);
    }

    private static Select<Record1<UUID>> teams() {
        return select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.ID.eq(USER_ACCOUNT.TEAM_ID).or(TEAM.HEAD_ID.eq(USER_ACCOUNT.ID)));
    }

    private static Field<List<UUID>> below() {
        return Routines.teamsBelow(array(teams())).convertFrom(List::of);
    }
}
