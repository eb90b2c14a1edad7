package org.vrazka.records.erasing;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The words of names by which search mends what is mistyped. */
@Component
class NameWords {
    private final DSLContext db;

    NameWords(DSLContext db) {
        this.db = db;
    }

    /** Those of a record's name, and of all names that its history knows. */
    Set<String> of(String table, UUID id) {
        return db.fetch(
                        """
                        select distinct w
                        from (
                            select name from %s where id = {0}
                            union all
                            select f.value ->> n
                            from records.change c
                            cross join lateral jsonb_each(c.fields) f
                            cross join generate_series(0, 1) n
                            where c.record_id = {0} and c.kind = {1} and f.key like '%%name' and jsonb_typeof(f.value) = 'array'
                        ) known
                        cross join lateral regexp_split_to_table(records.sound(known.name), '[ /]+') w
                        where w <> ''
                        """
                                .formatted(table),
                        val(id),
                        val(table))
                .intoSet("w", String.class);
    }

    /** Takes out those that no name has any more. */
    void unlearn(Collection<String> words) {
        db.execute("select records.unlearn_words({0})", val(words.toArray(String[]::new)));
    }
}
