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
        var texts =
                db.fetch(
                        "select distinct region, country from "
                                + table
                                + " where region is not null or country is not null");
        var regionTexts = new ArrayList<@Nullable String>();
        var countryTexts = new ArrayList<@Nullable String>();
        var ids = new ArrayList<@Nullable Integer>();
        var unknown = new ArrayList<@Nullable String>();
        for (var text : texts) {
            var region = text.get("region", String.class);
            var country = text.get("country", String.class);
            var place = place(region, country);
            regionTexts.add(region);
            countryTexts.add(country);
            ids.add(place == null ? null : place.id());
            unknown.add(unknown(region, country, place));
        }
        db.execute(
                "update "
                        + table
                        + """
                         t set region_id = p.id, region_text = p.unknown
                        from unnest({0}, {1}, {2}, {3}) p (region, country, id, unknown)
                        where coalesce(t.region, '') = coalesce(p.region, '') and coalesce(t.country, '') = coalesce(p.country, '')
                        """,
                val(regionTexts.toArray(String[]::new)),
                val(countryTexts.toArray(String[]::new)),
                val(ids.toArray(Integer[]::new)),
                val(unknown.toArray(String[]::new)));
    }

    /** A region must lie in the country beside it: "CA" beside "USA" is not Canada. */
    private @Nullable Region place(@Nullable String region, @Nullable String country) {
        if (country == null) {
            return regions.resolve(region).orElse(null);
        }
        var known = regions.resolve(country).orElse(null);
        return known == null ? null : regions.resolve(region).filter(known::holds).orElse(known);
    }

    private @Nullable String unknown(
            @Nullable String region, @Nullable String country, @Nullable Region place) {
        if (place == null) {
            return country != null ? country : region;
        }
        return null;
    }
}
