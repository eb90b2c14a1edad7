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
