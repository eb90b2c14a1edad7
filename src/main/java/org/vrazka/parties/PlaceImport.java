package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;

/** Finds the places that staged rows name, each different text once. */
@Service
@Transactional
public class PlaceImport {
    private final DSLContext db;
    private final Regions regions;

    PlaceImport(DSLContext db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /**
     * Fills region_id, and region_text with what no list knows.
     *
     * @param table with the columns region and country as they came
     */
    public void resolve(String table) {
        resolve(table, "null::text");
    }

    /**
     * The same of a table with the column city too. One that no list knows goes into the address
     * where region_text has no room for it.
     */
    void resolveCities(String table) {
        resolve(table, "t.city");
        db.execute(
                """
                update %1$s t set address = concat_ws(', ', t.address, t.city)
                where t.city is not null and t.region_text is distinct from t.city
                  and strpos(lower(coalesce(t.address, '')), lower(t.city)) = 0
                  and not exists (select from parties.region r where r.id = t.region_id and r.level = 'SETTLEMENT')
                """
                        .formatted(table));
    }

    /** The same of the delivery site, of which a row has one text. */
    void resolveSites(String table) {
        var texts =
                db.fetch(
                                "select distinct site_region from %s where site_region is not null"
                                        .formatted(table))
                        .getValues(0, String.class);
        var ids =
                texts.stream()
                        .map(text -> regions.resolve(text).map(Region::id).orElse(null))
                        .toArray(Integer[]::new);
        db.execute(
                """
                update %s t set site_region_id = p.id, site_region_text = case when p.id is null then t.site_region end
                from unnest({0}, {1}) p (text, id) where t.site_region = p.text
                """
                        .formatted(table),
                val(texts.toArray(String[]::new)),
                val(ids));
    }

    private void resolve(String table, String city) {
        var texts =
                db.fetch(
                        """
                        select distinct region, country, %1$s as city from %2$s t
                        where coalesce(region, country, %1$s) is not null
                        """
                                .formatted(city, table));
        var regionTexts = new ArrayList<@Nullable String>();
        var countryTexts = new ArrayList<@Nullable String>();
        var cityTexts = new ArrayList<@Nullable String>();
        var ids = new ArrayList<@Nullable Integer>();
        var unknown = new ArrayList<@Nullable String>();
        for (var text : texts) {
            var named =
                    new Named(
                            text.get("city", String.class),
                            text.get("region", String.class),
                            text.get("country", String.class));
            var place = place(named);
            regionTexts.add(named.region());
            countryTexts.add(named.country());
            cityTexts.add(named.city());
            ids.add(place == null ? null : place.id());
            unknown.add(place == null ? named.widest() : null);
        }
        db.execute(
                """
                update %s t set region_id = p.id, region_text = p.unknown
                from unnest({0}, {1}, {2}, {3}, {4}) p (region, country, city, id, unknown)
                where coalesce(t.region, '') = coalesce(p.region, '') and coalesce(t.country, '') = coalesce(p.country, '')
                  and coalesce(%s, '') = coalesce(p.city, '')
                """
                        .formatted(table, city),
                val(regionTexts.toArray(String[]::new)),
                val(countryTexts.toArray(String[]::new)),
                val(cityTexts.toArray(String[]::new)),
                val(ids.toArray(Integer[]::new)),
                val(unknown.toArray(String[]::new)));
    }

    /** What a row says of its place. */
    private record Named(@Nullable String city, @Nullable String region, @Nullable String country) {
        @Nullable String widest() {
            return country != null ? country : region != null ? region : city;
        }
    }

    /** A city lies in the region beside it, or else in the country. */
    private @Nullable Region place(Named named) {
        var wide = place(named.region(), named.country());
        if (named.city() == null || wide == null && named.country() != null) {
            return wide;
        }
        return regions.settlement(named.city(), wide)
                .or(() ->
                        regions.resolve(named.city())
                                .filter(place -> wide == null || wide.holds(place)))
                .orElse(wide);
    }

    /** A region must lie in the country beside it: "CA" beside "USA" is not Canada. */
    private @Nullable Region place(@Nullable String region, @Nullable String country) {
        if (country == null) {
            return regions.resolve(region).orElse(null);
        }
        var known = regions.resolve(country).orElse(null);
        return known == null ? null : regions.resolve(region).filter(known::holds).orElse(known);
    }
}
