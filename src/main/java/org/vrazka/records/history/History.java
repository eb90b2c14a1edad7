package org.vrazka.records.history;

import static org.jooq.impl.DSL.val;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every question about the history of records. Who asks must have seen the record itself before.
 */
@Service
@Transactional
public class History {
    static final int PAGE = 50;

    private final DSLContext db;
    private final HistoryRows rows;

    History(DSLContext db, HistoryRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * The newest changes first.
     *
     * @param older where the next page begins; null: there is none
     */
    public record Page(List<Entry> entries, @Nullable Mark older) {}

    /** A row of the history. */
    public record Mark(Instant at, long id) {}

    /**
     * A page of a record's history.
     *
     * @param before the id of the {@code older} of the page before; null begins
     */
    public Page of(HistoryKind kind, UUID id, @Nullable Long before) {
        var last = CHANGE.as("last");
        return of(
                kind,
                id,
                before == null
                        ? DSL.noCondition()
                        : DSL.row(CHANGE.AT, CHANGE.ID)
                                .lt(
                                        DSL.select(last.AT, last.ID)
                                                .from(last)
                                                .where(last.ID.eq(before))),
                PAGE);
    }

    /**
     * The same for a timeline.
     *
     * @param which a condition of {@code records.change}
     * @param most so many rows, which can be fewer entries
     */
    public Page of(HistoryKind kind, UUID id, Condition which, int most) {
        var absorbed = rows.absorbed(kind, id);
        var found = rows.read(kind, id, absorbed.keySet(), which, most + 1);
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, whole(found, most)) : found;
        var words = Words.of(kind, shown.stream().map(HistoryRows.Written::fields).toList(), db);
        var entries = new ArrayList<Entry>();
        for (int from = 0, to; from < shown.size(); from = to) {
            for (to = from + 1; to < shown.size() && shown.get(to).isOneWith(shown.get(from)); ) {
                to++;
            }
            entry(shown.subList(from, to), words, absorbed, entries);
        }
        if (!more) {
            addInOrder(rows.beginning(kind, id), entries);
        }
        return new Page(entries, more ? shown.getLast().mark() : null);
    }

    /** Of what was merged into a record, something may be older than itself. */
    private static void addInOrder(Entry beginning, List<Entry> entries) {
        int at = entries.size();
        while (at > 0 && entries.get(at - 1).at().isBefore(beginning.at())) {
            at--;
        }
        entries.add(at, beginning);
    }

    /** So many of these rows that no entry is torn, unless it is longer than a page. */
    private static int whole(List<HistoryRows.Written> rows, int most) {
        int end = most;
        while (end > 0 && rows.get(end).isOneWith(rows.get(end - 1))) {
            end--;
        }
        return end == 0 ? most : end;
    }

    /** Rows of one transaction are one entry; what who asks may not see leaves none. */
    private static void entry(
            List<HistoryRows.Written> rows,
            Words words,
            Map<UUID, String> absorbed,
            List<Entry> to) {
        var changes =
                withoutMoves(
                        rows.reversed().stream()
                                .flatMap(row -> words.changes(row.fields()))
                                .toList());
        if (!changes.isEmpty()) {
            var first = rows.getFirst();
            to.add(
                    new Entry(
                            rows.getLast().mark(),
                            first.who(),
                            first.forWhom(),
                            first.way(),
                            absorbed.get(first.record()),
                            false,
                            changes));
        }
    }

    /** A part that went and came again as it was has only changed its place. */
    private static List<Entry.Change> withoutMoves(List<Entry.Change> changes) {
        var left = new ArrayList<>(changes);
        for (var came : changes) {
            if (came.before() == null
                    && left.remove(new Entry.Change(came.label(), came.after(), null))) {
                left.remove(came);
            }
        }
        return left;
    }

    /** Takes out what the history knows of these columns of a record: the change remains. */
    public void scrub(String kind, UUID id, List<String> columns) {
        scrub(kind, List.of(id), columns);
    }

    /**
     * The same for several records.
     *
     * @param columns {@code part.column} of rows that hang on the record
     */
    void scrub(String kind, Collection<UUID> ids, List<String> columns) {
        var type = CHANGE.FIELDS.getDataType();
        Field<JSONB> scrubbed = CHANGE.FIELDS;
        for (var column : columns) {
            var path = column.split("[.]", 2);
            scrubbed =
                    path.length == 1
                            ? DSL.field("{0} - {1}", type, scrubbed, val(column))
                            : DSL.field(
                                    "{0} #- {1} #- {2}",
                                    type,
                                    scrubbed,
                                    val(new String[] {path[0], "0", path[1]}),
                                    val(new String[] {path[0], "1", path[1]}));
        }
        db.update(CHANGE)
                .set(CHANGE.FIELDS, scrubbed)
                .where(CHANGE.RECORD_ID.in(ids), CHANGE.KIND.eq(kind))
                .execute();
    }
}
