package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.identity.db.Tables.DEPUTY;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.time.LocalDate;
import java.util.UUID;

@DatabaseTest
class DeputiesTest {
    @Autowired Deputies deputies;
    @Autowired Accounts accounts;
    @Autowired Companies companies;
    @Autowired Users users;
    @Autowired Parties parties;
    @Autowired Orders orders;
    @Autowired UserFixture given;
    @Autowired PartyFixture firms;
    @Autowired OrderFixture documents;
    @Autowired DSLContext db;
    User maria;
    User ivan;
    LocalDate today;

    @BeforeEach
    void twoManagers() {
        given.company();
        maria = given.manager();
        ivan = given.user("Иван Петров", ReadyRole.SALES_MANAGER);
        today = companies.today();
    }

    @Test
    void reachWhatTheAbsentOneOwnsFromTheFirstToTheLastDay() {
        var party = firms.customer("На Иван", ivan.id());
        act(maria);
        assertThatThrownBy(() -> parties.get(party)).isInstanceOf(NotFound.class);

        act(ivan);
        var id = deputies.name(ivan.id(), form(maria, today, today));

        assertThat(act(maria).circle().absent())
                .extracting(Circle.Absent::name, Circle.Absent::until)
                .containsExactly(tuple("Иван Петров", today));
        assertThat(parties.get(party).name()).isEqualTo("На Иван");

        act(ivan);
        deputies.end(ivan.id(), id);
        act(maria);
        assertThatThrownBy(() -> parties.get(party)).isInstanceOf(NotFound.class);
    }

    @Test
    void areToldInTheHistoryOnlyWhereTheyAreNeeded() {
        var his = firms.customer("На Иван", ivan.id());
        var hers = firms.customer("На Мария", maria.id());
        act(ivan);
        deputies.name(ivan.id(), form(maria, today, today.plusDays(3)));

        act(maria);
        rename(his);
        rename(hers);
        assertThat(forWhom(his)).isEqualTo(ivan.id());
        assertThat(forWhom(hers)).isNull();
        assertThat(db.fetchValue(CHANGE.USER_ID, CHANGE.RECORD_ID.eq(his))).isEqualTo(maria.id());
    }

    @Test
    void areNotToldWhereTheReachOfARoleIsEnough() {
        var party = firms.customer("На Иван", ivan.id());
        act(ivan);
        var director = given.user("Директор", ReadyRole.SALES_DIRECTOR);
        deputies.name(ivan.id(), form(director, today, today));

        act(director);
        rename(party);
        assertThat(forWhom(party)).isNull();
    }

    @Test
    void areToldInTheHistoryOfOrdersAndInTheLogOfDeletions() {
        var order =
                documents
                        .order(firms.customer("На Иван", ivan.id()), "2026-05-04")
                        .manager(ivan.id())
                        .state(OrderState.CONFIRMED)
                        .line("2", "3.50")
                        .save();
        var deleter =
                given.user(
                        "Заместник",
                        new Grant(Kind.ORDERS, Action.SEE, Reach.OWN),
                        new Grant(Kind.ORDERS, Action.CHANGE, Reach.OWN),
                        new Grant(Kind.ORDERS, Action.DELETE, Reach.OWN));
        act(ivan);
        deputies.name(ivan.id(), form(deleter, today, today));

        act(deleter);
        orders.move(order, orders.get(order).version(), OrderState.CANCELLED, null);
        assertThat(forWhom(order)).isEqualTo(ivan.id());
        orders.delete(order, orders.get(order).version());
        assertThat(db.fetchSingle(EVENT, EVENT.WHAT.eq("DELETED"), EVENT.ABOUT_ID.eq(order)))
                .satisfies(event -> assertThat(event.getUserId()).isEqualTo(deleter.id()))
                .satisfies(event -> assertThat(event.getForId()).isEqualTo(ivan.id()));
    }

    @Test
    void gainNoRightOfKindAndNoAccount() {
        var party = firms.customer("На Иван", ivan.id());
        var reader =
                given.user(
                        "Читател",
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN),
                        new Grant(Kind.USERS, Action.SEE, Reach.OWN),
                        new Grant(Kind.USERS, Action.CHANGE, Reach.OWN));
        act(ivan);
        deputies.name(ivan.id(), form(reader, today, today));

        act(reader);
        var form = parties.get(party);
        assertThat(form.name()).isEqualTo("На Иван");
        assertThatThrownBy(() -> parties.delete(party, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.get(ivan.id())).isInstanceOf(NotFound.class);
        assertThat(accounts.all()).extracting(Account::id).containsExactly(reader.id());
    }

    @Test
    void refuseOverlapsOneselfThePastAndWhoCannotSignIn() {
        act(ivan);
        deputies.name(ivan.id(), form(maria, today.plusDays(2), today.plusDays(5)));

        refused("from", "overlap", form(maria, today.plusDays(5), today.plusDays(9)));
        refused("from", "overlap", form(maria, today, today.plusDays(2)));
        refused("deputy", "self", form(ivan, today, today));
        refused("from", "past", form(maria, today.minusDays(1), today));
        refused("to", "order", form(maria, today.plusDays(1), today));
        refused("to", "far", form(maria, today, today.plusYears(1).plusDays(1)));
        refused("from", "date", new DeputyForm(maria.id().toString(), "31.12", "" + today));
        refused("deputy", "required", new DeputyForm("", "" + today, "" + today));
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, false)
                .where(USER_ACCOUNT.ID.eq(maria.id()))
                .execute();
        refused("deputy", "choice", form(maria, today, today));
        assertThat(db.fetchCount(DEPUTY)).isEqualTo(1);
    }

    @Test
    void areNamedForOthersByWhoMayChangeThemOnly() {
        act(maria);
        assertThatThrownBy(() -> deputies.name(ivan.id(), form(maria, today, today)))
                .isInstanceOf(NotFound.class);

        var admin = act(given.admin());
        var id = deputies.name(ivan.id(), form(maria, today, today));
        assertThat(db.fetchSingle(EVENT, EVENT.WHAT.eq("DEPUTY_NAMED")))
                .satisfies(event -> assertThat(event.getUserId()).isEqualTo(admin.id()))
                .satisfies(event -> assertThat(event.getAboutId()).isEqualTo(maria.id()))
                .satisfies(event -> assertThat(event.getForId()).isEqualTo(ivan.id()));
        act(maria);
        assertThatThrownBy(() -> deputies.end(maria.id(), id)).isInstanceOf(NotFound.class);
        act(ivan);
        deputies.end(ivan.id(), id);
        assertThat(db.fetchCount(EVENT, EVENT.WHAT.eq("DEPUTY_ENDED"))).isEqualTo(1);
    }

    private User act(User user) {
        return given.act(users.get(user.id()));
    }

    private void rename(UUID party) {
        db.update(PARTY).set(PARTY.NAME, "Ново име").where(PARTY.ID.eq(party)).execute();
    }

    private @Nullable UUID forWhom(UUID record) {
        return db.fetchSingle(CHANGE, CHANGE.RECORD_ID.eq(record)).getForId();
    }

    private void refused(String field, String code, DeputyForm form) {
        assertThatThrownBy(() -> deputies.name(ivan.id(), form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.errors())
                                        .anyMatch(error ->
                                                error.field().equals(field)
                                                        && error.code().equals(code)));
    }

    private static DeputyForm form(User deputy, LocalDate from, LocalDate to) {
        return new DeputyForm(deputy.id().toString(), from.toString(), to.toString());
    }
}
