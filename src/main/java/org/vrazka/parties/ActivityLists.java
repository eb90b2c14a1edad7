package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.ACTIVITY;
import static org.vrazka.parties.db.Tables.ACTIVITY_2008;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** КИД-2025 and КИД-2008: reference data, read once and kept. */
@Component
class ActivityLists {
    private final DSLContext db;
    private volatile @Nullable Kept kept;

    ActivityLists(DSLContext db) {
        this.db = db;
    }

    /**
     * @param became by the id of the old one
     */
    private record Kept(
            ActivityTree today, ActivityTree of2008, Map<Integer, FormerActivity> became) {}

    ActivityTree today() {
        return kept().today();
    }

    ActivityTree of2008() {
        return kept().of2008();
    }

    /** What became of one of КИД-2008. */
    FormerActivity former(Activity was) {
        return Objects.requireNonNull(kept().became().get(was.id()));
    }

    private Kept kept() {
        var read = kept;
        if (read == null) {
            read = read();
            kept = read;
        }
        return read;
    }

    private Kept read() {
        var today =
                new ActivityTree(
                        db.select(
                                        ACTIVITY.ID,
                                        ACTIVITY.PARENT_ID,
                                        ACTIVITY.LAST_ID,
                                        ACTIVITY.CODE,
                                        ACTIVITY.NAME_BG,
                                        ACTIVITY.NAME_EN)
                                .from(ACTIVITY)
                                .orderBy(ACTIVITY.ID)
                                .fetch(Records.mapping(Activity::new)));
        var became = new LinkedHashMap<Integer, FormerActivity>();
        db.select(
                        ACTIVITY_2008.ID,
                        ACTIVITY_2008.PARENT_ID,
                        ACTIVITY_2008.LAST_ID,
                        ACTIVITY_2008.CODE,
                        ACTIVITY_2008.NAME_BG,
                        ACTIVITY_2008.NAME_EN,
                        ACTIVITY_2008.ACTIVITY_ID,
                        ACTIVITY_2008.WHOLE)
                .from(ACTIVITY_2008)
                .orderBy(ACTIVITY_2008.ID)
                .forEach(row ->
                        became.put(
                                row.value1(),
                                new FormerActivity(
                                        new Activity(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6()),
                                        today.of(List.of(row.value7())).getFirst(),
                                        row.value8())));
        return new Kept(
                today,
                new ActivityTree(became.values().stream().map(FormerActivity::was).toList()),
                became);
    }
}
