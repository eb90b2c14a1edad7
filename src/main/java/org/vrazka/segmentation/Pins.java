package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.PIN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Party;
import org.vrazka.shared.Ids;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Classes given by hand: who may change a customer may pin it to a class for a time. Cards and
 * lists of customers show it; runs go on computing theirs.
 */
@Service
@Transactional
public class Pins {
    private final DSLContext db;
    private final Parties parties;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final OfficialClasses cards;
    private final Clock clock;

    Pins(
            DSLContext db,
            Parties parties,
            Scope scope,
            CurrentUser currentUser,
            Companies companies,
            OfficialClasses cards,
            Clock clock) {
        this.db = db;
        this.parties = parties;
        this.scope = scope;
        this.currentUser = currentUser;
        this.companies = companies;
        this.cards = cards;
        this.clock = clock;
    }

    /** All that a customer had, the newest first. */
    @Transactional(readOnly = true)
    public List<Pin> of(UUID party) {
        parties.get(party);
        var ender = USER_ACCOUNT.as("ender");
        return db.select(
                        PIN.ABC.convertFrom(AbcClass::valueOf),
                        PIN.XYZ.convertFrom(code -> code == null ? null : XyzClass.valueOf(code)),
                        PIN.REASON,
                        PIN.UNTIL,
                        PIN.CREATED_AT,
                        USER_ACCOUNT.NAME,
                        PIN.ENDED_AT,
                        ender.NAME)
                .from(PIN)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(PIN.PARTY_KEY))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(PIN.CREATED_BY))
                .leftJoin(ender)
                .on(ender.ID.eq(PIN.ENDED_BY))
                .where(PARTY_LIST.ID.eq(party))
                .orderBy(PIN.CREATED_AT.desc(), PIN.ID.desc())
                .fetch(mapping(Pin::new));
    }

    /** The one that holds. */
    @Transactional(readOnly = true)
    public Optional<Pin> find(UUID party) {
        return of(party).stream().filter(Pin::holds).findFirst();
    }

    boolean mayPin(Party party) {
        return parties.mayChange(party);
    }

    /** Refuses who may not pin it. */
    @Transactional(readOnly = true)
    public void refuseUnlessMayPin(UUID party) {
        parties.get(party, Action.CHANGE);
    }

    /** Takes the place of the one that held. */
    public void put(UUID party, PinForm form) {
        int key = key(party);
        var row = PinRow.of(form, companies.today());
        end(PIN.PARTY_KEY.eq(key), currentUser.get().id());
        var xyz = row.xyz();
        db.insertInto(PIN)
                .set(PIN.ID, Ids.next())
                .set(PIN.PARTY_KEY, key)
                .set(PIN.ABC, row.abc().name())
                .set(PIN.XYZ, xyz == null ? null : xyz.name())
                .set(PIN.REASON, row.reason())
                .set(PIN.UNTIL, row.until())
                .set(PIN.CREATED_AT, clock.instant())
                .set(PIN.CREATED_BY, currentUser.get().id())
                .execute();
        cards.publish(List.of(key));
    }

    /** The computed class is back. */
    public void end(UUID party) {
        int key = key(party);
        end(PIN.PARTY_KEY.eq(key), currentUser.get().id());
        cards.publish(List.of(key));
    }

    /** Those whose last day is over. */
    void endOver() {
        cards.publish(end(PIN.UNTIL.lt(companies.today()), null));
    }

    private List<Integer> end(Condition which, @Nullable UUID by) {
        return db.update(PIN)
                .set(PIN.ENDED_AT, clock.instant())
                .set(PIN.ENDED_BY, by)
                .where(which, PIN.ENDED_AT.isNull())
                .returning(PIN.PARTY_KEY)
                .fetch(PIN.PARTY_KEY);
    }

    /** Locks the customer: two who pin it go one after the other. */
    private int key(UUID party) {
        var found = parties.get(party);
        scope.refuseUnlessReaches(Kind.PARTIES, Action.CHANGE, found.managerId());
        return db.select(PARTY_LIST.KEY)
                .from(PARTY_LIST)
                .where(PARTY_LIST.ID.eq(party))
                .forNoKeyUpdate()
                .fetchSingle()
                .value1();
    }
}
