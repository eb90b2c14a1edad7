package org.vrazka.records;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Finds what the texts of staged rows name in a list, each different text once. */
public final class StagedTexts {
    private StagedTexts() {}

    /** What a text names: ids of a list, and the rest, which is on no list. */
    public record Found(Collection<Integer> ids, List<String> unknown) {}

    /**
     * Fills {@code <one>_ids}, and {@code unknown_<several>} with the names that nothing has.
     *
     * @param several the column with the texts as they came
     */
    public static void resolve(
            DSLContext db,
            String table,
            String one,
            String several,
            Function<String, Found> reading) {
        var texts = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        db.fetch("select distinct %1$s from %2$s where %1$s is not null".formatted(several, table))
                .getValues(0, String.class)
                .forEach(text -> {
                    var found = reading.apply(text);
                    texts.add(text);
                    ids.add(found.ids().toString().replace('[', '{').replace(']', '}'));
                    unknown.add(String.join(", ", found.unknown()));
                });
        db.execute(
                """
                update %1$s t
                set %2$s_ids = nullif(p.ids::integer[], '{}'), unknown_%3$s = nullif(p.unknown, '')
                from unnest({0}, {1}, {2}) p (text, ids, unknown)
                where t.%3$s = p.text
                """
                        .formatted(table, one, several),
                val(texts.toArray(String[]::new)),
                val(ids.toArray(String[]::new)),
                val(unknown.toArray(String[]::new)));
    }
}
