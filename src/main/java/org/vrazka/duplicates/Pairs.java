package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.vrazka.duplicates.db.Tables.PAIR;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.db.tables.UserAccount;
import org.vrazka.parties.Regions;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every question about pairs of likely twins; who asks sees those of which he sees both. */
@Service
@Transactional
public class Pairs {
    private static final PartyList A = PARTY_LIST.as("a");
    private static final PartyList B = PARTY_LIST.as("b");
    private static final UserAccount A_MANAGER = USER_ACCOUNT.as("a_manager");
    private static final UserAccount B_MANAGER = USER_ACCOUNT.as("b_manager");
    private static final UserAccount SAID_BY = USER_ACCOUNT.as("said_by");

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Regions regions;
    private final Clock clock;

    Pairs(DSLContext db, Scope scope, CurrentUser currentUser, Regions regions, Clock clock) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * The likeliest first, or those that were said to be two, the last said first.
     *
     * @param cursor where the page begins; null: at the beginning
     */
    public Slice<Pair> find(boolean apart, @Nullable String cursor, int limit) {
        var order = apart ? PairOrder.APART : PairOrder.LIKELY;
        var found =
                fetch(
                        which(apart).and(order.after(cursor)),
                        List.of(order.by().desc(), PAIR.ID.desc()),
                        limit + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? order.cursor(page.getLast()) : null);
    }

    /** How many there are, counted no farther than this. */
    public int count(boolean apart, int most) {
        return db.fetchCount(
                select(PAIR.ID)
                        .from(PAIR)
                        .where(which(apart), seen(PAIR.FIRST_ID), seen(PAIR.SECOND_ID))
                        .limit(most));
    }

    private static Condition which(boolean apart) {
        return apart ? PAIR.APART_AT.isNotNull() : PAIR.APART_AT.isNull();
    }

    public Pair get(UUID id) {
        return fetch(PAIR.ID.eq(id), List.of(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("pair", id));
    }

    /** They are two: no search shows them again. */
    public void keepApart(UUID id) {
        refuseUnlessChanges(id);
        db.update(PAIR)
                .set(PAIR.APART_AT, clock.instant())
                .set(PAIR.APART_BY, currentUser.get().id())
                .where(PAIR.ID.eq(id), PAIR.APART_AT.isNull())
                .execute();
    }

    /** They may be one after all. */
    public void doubt(UUID id) {
        refuseUnlessChanges(id);
        db.update(PAIR)
                .setNull(PAIR.APART_AT)
                .setNull(PAIR.APART_BY)
                .where(PAIR.ID.eq(id))
                .execute();
    }

    /** Who makes one of two changes both and deletes one. */
    void refuseUnlessMerges(UUID id) {
        refuseUnless(Action.CHANGE, id);
        refuseUnless(Action.DELETE, id);
    }

    private void refuseUnlessChanges(UUID id) {
        refuseUnless(Action.CHANGE, id);
    }

    private void refuseUnless(Action action, UUID id) {
        get(id);
        var mine = scope.of(Kind.PARTIES, action, PARTY_LIST.MANAGER_ID);
        if (!db.fetchExists(
                PAIR, PAIR.ID.eq(id), among(PAIR.FIRST_ID, mine), among(PAIR.SECOND_ID, mine))) {
            throw new Forbidden(Kind.PARTIES, action);
        }
    }

    private Condition seen(Field<UUID> party) {
        return among(
                party,
                scope.extent(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID, PARTY_LIST.TEAM_ID)
                        .condition());
    }

    private static Condition among(Field<UUID> party, Condition which) {
        return party.in(select(PARTY_LIST.ID).from(PARTY_LIST).where(which));
    }

    /** As pairs show them, by id. */
    Map<UUID, Pair.Side> sides(List<UUID> parties) {
        return db
                .select(side(A, A_MANAGER))
                .from(A)
                .leftJoin(A_MANAGER)
                .on(A_MANAGER.ID.eq(A.MANAGER_ID))
                .where(A.ID.in(parties))
                .fetch(mapping(side -> side))
                .stream()
                .collect(Collectors.toMap(Pair.Side::id, side -> side));
    }

    private List<Pair> fetch(Condition which, List<OrderField<?>> order, int limit) {
        return db.select(
                        PAIR.ID,
                        PAIR.SCORE,
                        PAIR.REASONS.convertFrom(r -> Arrays.stream(r).map(Reason::read).toList()),
                        PAIR.APART_AT,
                        SAID_BY.NAME,
                        side(A, A_MANAGER),
                        side(B, B_MANAGER))
                .from(PAIR)
                .join(A)
                .on(A.ID.eq(PAIR.FIRST_ID))
                .join(B)
                .on(B.ID.eq(PAIR.SECOND_ID))
                .leftJoin(A_MANAGER)
                .on(A_MANAGER.ID.eq(A.MANAGER_ID))
                .leftJoin(B_MANAGER)
                .on(B_MANAGER.ID.eq(B.MANAGER_ID))
                .leftJoin(SAID_BY)
                .on(SAID_BY.ID.eq(PAIR.APART_BY))
                .where(which, seen(PAIR.FIRST_ID), seen(PAIR.SECOND_ID))
                .orderBy(order)
                .limit(limit)
                .fetch(mapping(Pair::new));
    }

    private SelectField<Pair.Side> side(PartyList party, UserAccount manager) {
        return row(
                        party.ID,
                        party.NAME,
                        party.EIK,
                        party.REGION_ID,
                        party.REGION_TEXT,
                        manager.NAME,
                        party.ORDERS)
                .mapping((id, name, eik, region, text, by, orders) ->
                        new Pair.Side(
                                id,
                                name,
                                eik,
                                region == null ? text : regions.shortLabel(regions.get(region)),
                                by,
                                orders));
    }
}
