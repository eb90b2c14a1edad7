package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.Markets;
import org.vrazka.parties.RegionLevel;
import org.vrazka.parties.Regions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The names of what facts carry as keys. */
@Component
class SalesNames {
    private final DSLContext db;
    private final Markets markets;
    private final Regions regions;

    SalesNames(DSLContext db, Markets markets, Regions regions) {
        this.db = db;
        this.markets = markets;
        this.regions = regions;
    }

    /** Each key with its group. */
    Map<Object, SalesGroup> of(Dimension dimension, Collection<? extends @Nullable Object> keys) {
        var groups = new HashMap<Object, SalesGroup>();
        keys.stream()
                .filter(Objects::nonNull)
                .forEach(key -> groups.put(key, SalesGroup.of(dimension, key)));
        switch (dimension) {
            case COUNTRY -> groups.replaceAll((key, group) -> named(RegionLevel.COUNTRY, group));
            case REGION -> groups.replaceAll((key, group) -> named(RegionLevel.OBLAST, group));
            case MARKET -> nameMarkets(groups);
            case MANAGER -> nameManagers(groups);
            case PARTY -> nameParties(groups);
            default -> {}
        }
        return groups;
    }

    private SalesGroup named(RegionLevel level, SalesGroup group) {
        return group.called(regions.local(level, group.name()));
    }

    private void nameMarkets(Map<Object, SalesGroup> groups) {
        for (var market : markets.all()) {
            groups.computeIfPresent(
                    market.id(),
                    (key, group) ->
                            new SalesGroup(
                                    Dimension.MARKET,
                                    key,
                                    market.name(),
                                    null,
                                    String.valueOf(key)));
        }
    }

    private void nameManagers(Map<Object, SalesGroup> groups) {
        var ids = groups.keySet().toArray(UUID[]::new);
        db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(any(ids)))
                .forEach(user ->
                        groups.put(
                                user.value1(),
                                new SalesGroup(
                                        Dimension.MANAGER,
                                        user.value1(),
                                        user.value2(),
                                        null,
                                        user.value1().toString())));
    }

    private void nameParties(Map<Object, SalesGroup> groups) {
        var keys = groups.keySet().toArray(Integer[]::new);
        db.select(PARTY.KEY, PARTY.NAME, PARTY.ID)
                .from(PARTY)
                .where(PARTY.KEY.eq(any(keys)))
                .forEach(party ->
                        groups.put(
                                party.value1(),
                                new SalesGroup(
                                        Dimension.PARTY,
                                        party.value1(),
                                        party.value2(),
                                        null,
                                        party.value3().toString())));
    }
}
