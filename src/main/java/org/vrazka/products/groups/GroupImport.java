package org.vrazka.products.groups;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Finds and makes the groups that staged rows name, each different text once. */
@Service
@Transactional
public class GroupImport {
    /** Columns of the staged table. */
    public static final String COLUMNS = "\"group\" text, group_id integer,";

    /** Whether the staged row {@code t} names a group that there is not. */
    public static final String UNKNOWN = "t.group_id < 0";

    /** Whether the staged row {@code t} names what can be no group. */
    public static final String WRONG = "t.group_id = 0";

    private static final int LONGEST = 80;

    private final DSLContext db;
    private final ProductGroups groups;

    GroupImport(DSLContext db, ProductGroups groups) {
        this.db = db;
        this.groups = groups;
    }

    /** Fills group_id: below zero where there is no such group, zero where there can be none. */
    public void find(Staged staged) {
        var tree = groups.tree();
        var found = new HashMap<String, Integer>();
        for (var text : texts(staged, "\"group\" is not null")) {
            int missing = -1 - found.size();
            found.put(
                    text, tree.named(text).map(ProductGroup::id).orElse(canBe(text) ? missing : 0));
        }
        fill(staged, found);
    }

    private static boolean canBe(String path) {
        var names = GroupTree.names(path);
        return !names.isEmpty()
                && names.size() <= GroupTree.DEEPEST
                && names.stream().allMatch(name -> name.length() <= LONGEST);
    }

    /** Makes the groups that were missing. */
    public void make(Staged staged) {
        var made = new HashMap<String, Integer>();
        for (var text : texts(staged, "group_id < 0")) {
            made.put(text, groups.make(text, staged.importId()).id());
        }
        fill(staged, made);
    }

    /** Takes back what an import has made, where nothing is in it since. */
    public void takeBack(UUID importId) {
        groups.takeBack(importId);
    }

    private Iterable<String> texts(Staged staged, String which) {
        return db.fetch(
                        "select \"group\" from %s where %s group by \"group\" order by min(n)"
                                .formatted(staged.table(), which))
                .getValues(0, String.class);
    }

    private void fill(Staged staged, Map<String, Integer> ids) {
        if (!ids.isEmpty()) {
            var texts = new ArrayList<>(ids.keySet());
            db.execute(
                    "update %s t set group_id = p.id from unnest({0}, {1}) p (text, id) where t.\"group\" = p.text"
                            .formatted(staged.table()),
                    val(texts.toArray(String[]::new)),
                    val(texts.stream().map(ids::get).toArray(Integer[]::new)));
        }
    }
}
