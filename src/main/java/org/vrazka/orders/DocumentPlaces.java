package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * The names of a document's oblast and country, frozen on it: in English when our list knows them,
 * else as they came. A name that the document brought itself wins over the one of its place.
 */
@Component
public class DocumentPlaces {
    private final DSLContext db;

    DocumentPlaces(DSLContext db) {
        this.db = db;
    }

    void refresh(Long[] orderKeys) {
        refresh("orders.sales_order", "key", val(orderKeys));
    }

    /** The same of one row of another table that has these columns. */
    public void refresh(Table<?> table, UUID id) {
        refresh(db.render(table), "id", val(new UUID[] {id}));
    }

    private void refresh(String table, String key, Param<?> keys) {
        db.execute(
                """
                with place as (
                    select o.%2$s,
                           case when o.country is null or o.country in (c.name_bg, c.name_en, c.code)
                                then c.name_en else o.country end as country,
                           case when o.region is null or o.region in (b.name_bg, b.name_en, b.code)
                                then b.name_en else o.region end as region
                    from %1$s o
                    join parties.region r on r.id = o.region_id
                    join parties.region c on c.id = r.country_id
                    left join parties.region above on above.id = r.parent_id
                    left join parties.region b
                        on b.id = case 'OBLAST' when r.level then r.id when above.level then above.id
                                  else above.parent_id end
                       and b.level = 'OBLAST'
                    where o.%2$s = any ({0})
                )
                update %1$s o
                set country = place.country, region = place.region
                from place
                where o.%2$s = place.%2$s
                  and (o.country, o.region) is distinct from (place.country, place.region)
                """
                        .formatted(table, key),
                keys);
    }
}
