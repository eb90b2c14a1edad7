package org.vrazka.records.tags;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.TreeSet;

/** Finds the tags that staged rows name, each different text once. */
@Service
@Transactional
public class TagImport {
    private final DSLContext db;
    private final Tags tags;

    TagImport(DSLContext db, Tags tags) {
        this.db = db;
        this.tags = tags;
    }

    /**
     * Fills tag_ids, and unknown_tags with the names that no tag has.
     *
     * @param table with the column tags as it came
     */
    public void resolve(String table) {
        var all = tags.all();
        var texts = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var row : db.fetch("select distinct tags from " + table + " where tags is not null")) {
            var text = row.get("tags", String.class);
            var known = new TreeSet<Integer>();
            var others = new ArrayList<String>();
            for (var name : Tags.names(text)) {
                Tags.named(name, all)
                        .ifPresentOrElse(tag -> known.add(tag.id()), () -> others.add(name));
            }
            texts.add(text);
            ids.add(known.toString().replace('[', '{').replace(']', '}'));
            unknown.add(String.join(", ", others));
        }
        db.execute(
                "update "
                        + table
                        + """
                         t set tag_ids = nullif(p.ids::integer[], '{}'), unknown_tags = nullif(p.unknown, '')
                        from unnest({0}, {1}, {2}) p (text, ids, unknown)
                        where t.tags = p.text
                        """,
                val(texts.toArray(String[]::new)),
                val(ids.toArray(String[]::new)),
                val(unknown.toArray(String[]::new)));
    }
}
