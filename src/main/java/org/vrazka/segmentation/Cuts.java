package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.segmentation.db.Tables.CUT;
import static org.vrazka.segmentation.db.Tables.RESULT;

import static java.util.Comparator.comparing;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.Markets;
import org.vrazka.parties.Region;
import org.vrazka.parties.RegionLevel;
import org.vrazka.parties.Regions;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The classed customers of a run by region, market and manager: summed once, by the run. */
@Component
@Transactional
class Cuts {
    private final DSLContext db;
    private final Results results;
    private final Regions regions;
    private final Markets markets;

    Cuts(DSLContext db, Results results, Regions regions, Markets markets) {
        this.db = db;
        this.results = results;
        this.regions = regions;
        this.markets = markets;
    }

    /** Places are told apart by oblast, else by country. */
    void store(int run) {
        store(run, Dimension.MANAGER, CUT.MANAGER_ID, summed(run, RESULT.MANAGER_ID));
        store(run, Dimension.MARKET, CUT.MARKET_ID, summed(run, RESULT.MARKET_ID));
        var s = summed(run, RESULT.REGION_ID).asTable("s", "region", "abc", "customers", "revenue");
        var oblast = REGION.as("oblast");
        var place = coalesce(oblast.ID, REGION.COUNTRY_ID);
        var abc = s.field(1, String.class);
        store(
                run,
                Dimension.REGION,
                CUT.REGION_ID,
                db.select(
                                place,
                                abc,
                                sum(s.field(2, Integer.class)).cast(Integer.class),
                                sum(s.field(3, BigDecimal.class)))
                        .from(s)
                        .leftJoin(REGION)
                        .on(REGION.ID.eq(s.field(0, Integer.class)))
                        .leftJoin(oblast)
                        .on(isIn(oblast))
                        .groupBy(place, abc));
    }

    private <K> Select<Record4<K, String, Integer, BigDecimal>> summed(int run, Field<K> key) {
        return db.select(
                        key,
                        RESULT.ABC,
                        count(),
                        coalesce(sum(RESULT.REVENUE), inline(BigDecimal.ZERO)))
                .from(RESULT)
                .where(RESULT.RUN_KEY.eq(run), RESULT.ABC.isNotNull())
                .groupBy(key, RESULT.ABC);
    }

    /** Read first and written then: a statement that writes does not use the second processor. */
    private <K> void store(
            int run,
            Dimension by,
            Field<K> into,
            Select<Record4<K, String, Integer, BigDecimal>> sums) {
        var insert =
                db.insertInto(
                        CUT, CUT.RUN_KEY, CUT.DIMENSION, into, CUT.ABC, CUT.CUSTOMERS, CUT.REVENUE);
        for (var sum : sums.fetch()) {
            var _ =
                    insert.values(
                            run, by.name(), sum.value1(), sum.value2(), sum.value3(), sum.value4());
        }
        insert.execute();
    }

    private static Condition isIn(org.vrazka.parties.db.tables.Region oblast) {
        return oblast.LEVEL
                .eq(inline(RegionLevel.OBLAST.name()))
                .and(REGION.ID.between(oblast.ID, oblast.LAST_ID));
    }

    /** Those that bring most first; empty: the run did not keep them. */
    @Transactional(readOnly = true)
    public List<Cut> of(Run run, Dimension by) {
        var found = results.areOfAll() ? ofAll(run, by) : ofOwn(run, by);
        var parts = new LinkedHashMap<Optional<Object>, Map<AbcClass, Cut.Part>>();
        for (var row : found) {
            parts.computeIfAbsent(
                            Optional.ofNullable(row.value1()), k -> new EnumMap<>(AbcClass.class))
                    .merge(
                            AbcClass.valueOf(row.value2()),
                            new Cut.Part(row.value3(), row.value4()),
                            Cut.Part::plus);
        }
        var names = by == Dimension.MANAGER ? managers(run) : markets(by);
        return parts.entrySet().stream()
                .map(e -> cut(by, e.getKey().orElse(null), e.getValue(), names))
                .sorted(comparing((Cut cut) -> cut.total().revenue()).reversed())
                .toList();
    }

    private Result<Record4<Object, String, Integer, BigDecimal>> ofAll(Run run, Dimension by) {
        var key =
                switch (by) {
                    case REGION -> CUT.REGION_ID;
                    case MARKET -> CUT.MARKET_ID;
                    case MANAGER -> CUT.MANAGER_ID;
                };
        return db.select(object(key), CUT.ABC, CUT.CUSTOMERS, CUT.REVENUE)
                .from(CUT)
                .where(CUT.RUN_KEY.eq(run.key()), CUT.DIMENSION.eq(by.name()))
                .fetch();
    }

    private Result<Record4<Object, String, Integer, BigDecimal>> ofOwn(Run run, Dimension by) {
        var oblast = REGION.as("oblast");
        var key =
                switch (by) {
                    case REGION -> coalesce(oblast.ID, REGION.COUNTRY_ID);
                    case MARKET -> RESULT.MARKET_ID;
                    case MANAGER -> RESULT.MANAGER_ID;
                };
        return db.select(
                        object(key),
                        RESULT.ABC,
                        count(),
                        coalesce(sum(RESULT.REVENUE), inline(BigDecimal.ZERO)))
                .from(RESULT)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY))
                .leftJoin(REGION)
                .on(REGION.ID.eq(RESULT.REGION_ID))
                .leftJoin(oblast)
                .on(isIn(oblast))
                .where(RESULT.RUN_KEY.eq(run.key()), RESULT.ABC.isNotNull(), results.visible())
                .groupBy(key, RESULT.ABC)
                .fetch();
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> object(Field<?> key) {
        return (Field<Object>) key;
    }

    private Cut cut(
            Dimension by,
            @Nullable Object key,
            Map<AbcClass, Cut.Part> parts,
            Map<Object, String> names) {
        if (key == null) {
            return new Cut(null, by.field() + "=null=true", parts);
        }
        if (by == Dimension.REGION) {
            var region = regions.get((Integer) key);
            return new Cut(region.name(), in(region), parts);
        }
        return new Cut(names.getOrDefault(key, "–"), by.field() + "==" + key, parts);
    }

    /** A country stands for what is in none of its oblasti. */
    private String in(Region region) {
        var within =
                regions.all().stream()
                        .filter(r -> region.level() == RegionLevel.COUNTRY)
                        .filter(r ->
                                r.level() == RegionLevel.OBLAST && r.countryId() == region.id())
                        .map(Region::code)
                        .collect(Collectors.joining(","));
        var all = "region==" + region.code();
        return within.isEmpty() ? all : all + ";region=out=(" + within + ")";
    }

    private Map<Object, String> markets(Dimension by) {
        return by != Dimension.MARKET
                ? Map.of()
                : markets.all().stream().collect(Collectors.toMap(m -> m.id(), m -> m.name()));
    }

    private Map<Object, String> managers(Run run) {
        var ids = DSL.selectDistinct(CUT.MANAGER_ID).from(CUT).where(CUT.RUN_KEY.eq(run.key()));
        var names = new LinkedHashMap<Object, String>();
        db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids))
                .forEach(user -> names.put((UUID) user.value1(), user.value2()));
        return names;
    }
}
