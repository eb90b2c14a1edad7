package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.parties.Markets;
import org.vrazka.parties.RegionLevel;
import org.vrazka.parties.Regions;
import org.vrazka.products.groups.ProductGroups;
import org.vrazka.records.Match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of what facts carry as keys. */
@Component
public class SalesNames {
    private final DSLContext db;
    private final Markets markets;
    private final Regions regions;
    private final Reasons reasons;
    private final ProductGroups productGroups;

    SalesNames(
            DSLContext db,
            Markets markets,
            Regions regions,
            Reasons reasons,
            ProductGroups productGroups) {
        this.db = db;
        this.markets = markets;
        this.regions = regions;
        this.reasons = reasons;
        this.productGroups = productGroups;
    }

    /** The groups of each row; one without keys has none. */
    public List<List<SalesGroup>> of(List<Dimension> by, List<List<@Nullable Object>> rows) {
        var groups = new ArrayList<Map<Object, SalesGroup>>();
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            groups.add(
                    of(
                            by.get(i),
                            rows.stream()
                                    .filter(keys -> !keys.isEmpty())
                                    .map(keys -> keys.get(at))
                                    .collect(Collectors.toCollection(ArrayList::new))));
        }
        return rows.stream().map(keys -> named(by, keys, groups)).toList();
    }

    private static List<SalesGroup> named(
            List<Dimension> by, List<@Nullable Object> keys, List<Map<Object, SalesGroup>> groups) {
        var named = new ArrayList<SalesGroup>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            named.add(
                    key == null
                            ? SalesGroup.of(by.get(i), null)
                            : Objects.requireNonNull(groups.get(i).get(key)));
        }
        return named;
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
            case PRODUCT -> nameProducts(groups);
            case TEAM, TEAM_THEN -> nameTeams(dimension, groups);
            case PRODUCT_GROUP -> nameProductGroups(groups);
            case GROUP, REASON ->
                    groups.replaceAll(
                            (key, group) -> group.called(reasons.tree().label(group.name())));
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

    private void nameTeams(Dimension dimension, Map<Object, SalesGroup> groups) {
        var ids = groups.keySet().toArray(UUID[]::new);
        db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.ID.eq(any(ids)))
                .forEach(team ->
                        groups.put(
                                team.value1(),
                                new SalesGroup(
                                        dimension,
                                        team.value1(),
                                        team.value2(),
                                        null,
                                        team.value1().toString())));
    }

    private void nameProductGroups(Map<Object, SalesGroup> groups) {
        var tree = productGroups.tree();
        groups.replaceAll((key, group) ->
                tree.of(group.name())
                        .map(found -> group.called(tree.fullName(found)))
                        .orElse(group));
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

    private void nameProducts(Map<Object, SalesGroup> groups) {
        var keys = groups.keySet().toArray(Integer[]::new);
        db.select(PRODUCT.KEY, PRODUCT.CODE, PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.KEY.eq(any(keys)))
                .forEach(product ->
                        groups.put(
                                product.value1(),
                                new SalesGroup(
                                        Dimension.PRODUCT,
                                        product.value1(),
                                        product.value2(),
                                        LineForm.title(product.value2(), product.value3()),
                                        Match.literal(product.value2()))));
    }
}
