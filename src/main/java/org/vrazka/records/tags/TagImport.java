package org.vrazka.records.tags;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Named;
import org.vrazka.records.StagedTexts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        return unknown(table).filter(name -> name.length() <= Tags.LONGEST).toList();
    }

    /** Rows that stay as they are but for the tags that will be made. */
    public void markRowsOfNew(String table) {
        db.execute(
                """
                update %s t set verdict = 'CHANGE'
                where verdict = 'SAME' and exists (
                    select from regexp_split_to_table(t.unknown_tags, ', ') name where length(name) <= {0})
                """
                        .formatted(table),
                val(Tags.LONGEST));
    }

    /** Names that no tag can have. */
    public List<String> tooLong(String table) {
        return unknown(table).filter(name -> name.length() > Tags.LONGEST).toList();
    }

    private Stream<String> unknown(String table) {
        return db
                .fetch(
                        "select distinct unknown_tags from %s where unknown_tags is not null order by 1"
                                .formatted(table))
                .getValues(0, String.class)
                .stream()
                .flatMap(names -> Tags.names(names).stream())
                .distinct();
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
