package org.vrazka.records.history;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Way;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Every question about the history of records. Who asks must have seen the record itself before.
 */
@Service
@Transactional
public class History {
    static final int PAGE = 50;

    private final DSLContext db;
    private final JsonMapper json;

    History(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * The newest changes first.
     *
     * @param older where the next page begins; null: there is none
     */
    public record Page(List<Entry> entries, @Nullable Mark older) {}

    /** A row of the history. */
    public record Mark(Instant at, long id) {}

    /** A row as it was written. */
    private record Written(
            long id,
            Instant at,
            @Nullable String who,
            @Nullable String forWhom,
            @Nullable String way,
            UUID record,
            JsonNode fields) {

        Mark mark() {
            return new Mark(at, id);
        }

        boolean isOneWith(Written other) {
            return at.equals(other.at)
                    && record.equals(other.record)
                    && Objects.equals(who, other.who)
                    && Objects.equals(forWhom, other.forWhom);
        }
    }

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
        var absorbed = absorbed(kind, id);
        var rows = read(kind, id, absorbed.keySet(), which, most + 1);
        boolean more = rows.size() > most;
        var shown = more ? rows.subList(0, whole(rows, most)) : rows;
        var words = Words.of(kind, shown.stream().map(Written::fields).toList(), db);
        var entries = new ArrayList<Entry>();
        for (int from = 0, to; from < shown.size(); from = to) {
            for (to = from + 1; to < shown.size() && shown.get(to).isOneWith(shown.get(from)); ) {
                to++;
            }
            entry(shown.subList(from, to), words, absorbed, entries);
        }
        if (!more) {
            addInOrder(beginning(kind, id), entries);
        }
        return new Page(entries, more ? shown.getLast().mark() : null);
    }

    /** The names of records that were merged into one, by way of others too, by their ids. */
    private Map<UUID, String> absorbed(HistoryKind kind, UUID id) {
        var absorbed = kind.absorbed();
        if (absorbed == null) {
            return Map.of();
        }
        var key = column(kind, "id", UUID.class);
        var found = new HashMap<UUID, String>();
        for (var next = Set.of(id); !next.isEmpty(); ) {
            var more =
                    db.select(key, absorbed.name())
                            .from(kind.table())
                            .where(absorbed.into().in(next))
                            .fetchMap(key, absorbed.name());
            more.keySet().removeAll(found.keySet());
            found.putAll(more);
            next = more.keySet();
        }
        return found;
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
    private static int whole(List<Written> rows, int most) {
        int end = most;
        while (end > 0 && rows.get(end).isOneWith(rows.get(end - 1))) {
            end--;
        }
        return end == 0 ? most : end;
    }

    private List<Written> read(
            HistoryKind kind, UUID id, Set<UUID> absorbed, Condition which, int most) {
        var ids = new HashSet<>(absorbed);
        ids.add(id);
        var absent = USER_ACCOUNT.as("absent");
        return db.select(
                        CHANGE.ID,
                        CHANGE.AT,
                        USER_ACCOUNT.NAME,
                        absent.NAME,
                        CHANGE.WAY,
                        CHANGE.RECORD_ID,
                        CHANGE.FIELDS.convertFrom(fields -> json.readTree(fields.data())))
                .from(CHANGE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(CHANGE.USER_ID))
                .leftJoin(absent)
                .on(absent.ID.eq(CHANGE.FOR_ID))
                .where(CHANGE.RECORD_ID.in(ids), CHANGE.KIND.eq(kind.name()), which)
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(Records.mapping(Written::new));
    }

    /** Rows of one transaction are one entry; what who asks may not see leaves none. */
    private static void entry(
            List<Written> rows, Words words, Map<UUID, String> absorbed, List<Entry> to) {
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

    /** How the record came to be, as it says itself. */
    private Entry beginning(HistoryKind kind, UUID id) {
        var table = kind.table();
        var by = column(kind, "created_by", UUID.class);
        var imported = column(kind, "import_id", UUID.class);
        var row =
                db.select(
                                column(kind, "created_at", Instant.class),
                                DSL.field(
                                        DSL.select(USER_ACCOUNT.NAME)
                                                .from(USER_ACCOUNT)
                                                .where(USER_ACCOUNT.ID.eq(by))),
                                DSL.field(imported.isNotNull()))
                        .from(table)
                        .where(column(kind, "id", UUID.class).eq(id))
                        .fetchSingle();
        return new Entry(
                new Mark(row.value1(), 0),
                row.value2(),
                null,
                row.value3() ? Way.IMPORT.name() : null,
                null,
                true,
                List.of());
    }

    private static <T> Field<T> column(HistoryKind kind, String name, Class<T> type) {
        var column = kind.table().field(name, type);
        return column == null ? DSL.castNull(type) : column;
    }

    /** Takes out what the history knows of these columns of a record: the change remains. */
    public void scrub(String kind, UUID id, List<String> columns) {
        db.update(CHANGE)
                .set(
                        CHANGE.FIELDS,
                        DSL.field(
                                "{0} - {1}",
                                CHANGE.FIELDS.getDataType(),
                                CHANGE.FIELDS,
                                DSL.val(columns.toArray(String[]::new))))
                .where(CHANGE.RECORD_ID.eq(id), CHANGE.KIND.eq(kind))
                .execute();
    }
}
