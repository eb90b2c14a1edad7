package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.ACTIVITY;
import static org.vrazka.parties.db.Tables.ACTIVITY_2008;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.records.Match;
import org.vrazka.shared.Clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Activities by what one types of them. */
@Component
class ActivitySearch {
    private final DSLContext db;
    private final ActivityLists lists;

    ActivitySearch(DSLContext db, ActivityLists lists) {
        this.db = db;
        this.lists = lists;
    }

    /**
     * By the beginning of a code, or by words of a name in either alphabet, classes first; after
     * them those that only КИД-2008 calls so. Each with what it was there, if that says more.
     */
    Map<Activity, List<FormerActivity>> find(String text, int limit) {
        var found = new LinkedHashMap<Activity, List<FormerActivity>>();
        var line = Clean.line(text);
        if (line == null) {
            return found;
        }
        var today = ids(line, ACTIVITY.ID, ACTIVITY.CODE, ACTIVITY.FOLDED, limit);
        lists.today().of(today).forEach(one -> found.put(one, new ArrayList<>()));
        var of2008 = ids(line, ACTIVITY_2008.ID, ACTIVITY_2008.CODE, ACTIVITY_2008.FOLDED, limit);
        lists.of2008().of(of2008).stream()
                .map(lists::former)
                .filter(one -> found.containsKey(one.now()) ? one.isMoved() : found.size() < limit)
                .forEach(
                        one -> found.computeIfAbsent(one.now(), now -> new ArrayList<>()).add(one));
        return found;
    }

    private List<Integer> ids(
            String line,
            TableField<?, Integer> id,
            Field<String> code,
            Field<String> folded,
            int limit) {
        var begins = code.startsWith(line);
        var words = DSL.and(Stream.of(line.split(" ")).map(word -> holds(folded, word)).toList());
        return db.select(id)
                .from(Objects.requireNonNull(id.getTable()))
                .where(begins.or(words))
                .orderBy(begins.desc(), DSL.length(code).desc(), id)
                .limit(limit)
                .fetch(id);
    }

    private static Condition holds(Field<String> folded, String word) {
        return folded.like(DSL.inline("%").concat(Match.fold(word)).concat("%"));
    }
}
