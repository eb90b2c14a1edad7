package org.vrazka.records.tags;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Named;
import org.vrazka.records.StagedTexts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the tags that staged rows name. */
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
        StagedTexts.resolve(db, table, "tag", "tags", text -> found(text, all));
    }

    /** The names that no tag has, as far as one could: a tag is short. */
    public List<String> missing(String table) {
        return db
                .fetch(
                        "select distinct unknown_tags from %s where unknown_tags is not null order by 1"
                                .formatted(table))
                .getValues(0, String.class)
                .stream()
                .flatMap(names -> Tags.names(names).stream())
                .filter(name -> name.length() <= Tags.LONGEST)
                .distinct()
                .toList();
    }

    /** Makes them, and puts them on the rows that name them. */
    public void make(String table) {
        missing(table).forEach(tags::make);
        resolve(table);
    }

    private static StagedTexts.Found found(String text, List<Named> all) {
        var known = new TreeSet<Integer>();
        var unknown = new ArrayList<String>();
        for (var name : Tags.names(text)) {
            Tags.named(name, all)
                    .ifPresentOrElse(tag -> known.add(tag.id()), () -> unknown.add(name));
        }
        return new StagedTexts.Found(known, unknown);
    }
}
