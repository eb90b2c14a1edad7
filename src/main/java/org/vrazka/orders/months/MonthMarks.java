package org.vrazka.orders.months;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table of the months whose facts changed since they were summed. Each writer adds a row of his
 * own, so nobody waits; who commits later leaves one that was not seen, and it stays.
 *
 * @param <R> a mark: its month, and when it was left
 */
public final class MonthMarks<R extends Record> {
    /** A month that changes all the time is summed so often. */
    private static final Duration AT_LATEST = Duration.ofMinutes(30);

    /** Until then more changes may come. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Clock clock;
    private final Table<R> marks;
    private final TableField<R, LocalDate> month;
    private final TableField<R, Instant> at;

    public MonthMarks(
            DSLContext db,
            Clock clock,
            Table<R> marks,
            TableField<R, LocalDate> month,
            TableField<R, Instant> at) {
        this.db = db;
        this.clock = clock;
        this.marks = marks;
        this.month = month;
        this.at = at;
    }

    /** All of them. */
    public SortedSet<LocalDate> months() {
        return new TreeSet<>(db.selectDistinct(month).from(marks).fetchSet(month));
    }

    /** Those that rest, or wait for long; the oldest first. */
    public List<LocalDate> due() {
        var now = clock.instant();
        return db.select(month)
                .from(marks)
                .groupBy(month)
                .having(max(at).lt(now.minus(QUIET)).or(min(at).lt(now.minus(AT_LATEST))))
                .orderBy(month)
                .fetch(month);
    }

    /** Takes away those that are seen: their writers' facts are seen too, and summed now. */
    public void clear(LocalDate summed) {
        db.deleteFrom(marks).where(month.eq(summed)).execute();
    }
}
