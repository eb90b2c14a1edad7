package org.vrazka.records;

import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings records of one kind in by sets. A staged row names the record by its external id; a null
 * says nothing, so that what the file does not hold stays as it is. All can be done again after a
 * crash without doing it twice.
 */
public final class RecordImport {
    /** What every staged table has, before the fields of its kind. */
    public static final String COLUMNS =
            """
            n bigint, row bigint, rows integer not null default 1, custom jsonb, external_id text collate "C", record_id uuid, verdict text,
            """;

    /** What the company has defined for itself; a file adds to it. */
    private static final String OWN = "custom";

    /** Somebody has put files beside the record {@code r} since. */
    private static final String FILES =
            "exists (select from records.file f where f.record_id = r.id)";

    private final DSLContext db;
    private final ExternalIdImport ids;
    private final String kind;
    private final String table;
    private final String label;
    private final List<String> fields;
    private final Map<String, String> onCreate;
    private final boolean audited;

    /**
     * @param kind as in {@code records.external_id}
     * @param label the column that people know a record by
     * @param fields columns that the table and the staged one both have
     * @param onCreate for a new record: column to SQL over the staged row {@code t}, winning over
     *     fields
     * @param audited whether the table has created_by, changed_at, changed_by and deleted_at
     */
    public RecordImport(
            DSLContext db,
            String kind,
            String table,
            String label,
            List<String> fields,
            Map<String, String> onCreate,
            boolean audited) {
        this.db = db;
        this.ids = new ExternalIdImport(db);
        this.kind = kind;
        this.table = table;
        this.label = label;
        this.fields = List.copyOf(fields);
        var made = new HashMap<>(onCreate);
        if (fields.contains(OWN)) {
            made.put(OWN, "coalesce(t.custom, '{}')");
        }
        this.onCreate = Map.copyOf(made);
        this.audited = audited;
    }

    /**
     * Says of every staged row whether it is to CREATE, CHANGE, or is the SAME as what is there.
     */
    public void match(Staged staged) {
        ids.match(staged, kind);
        var differs =
                fields.stream()
                        .map(f ->
                                "t.%1$s is not null and %2$s is distinct from r.%1$s"
                                        .formatted(f, after(f)))
                        .collect(joining(" or "));
        db.execute(
                "update "
                        + staged.table()
                        + " t set verdict = case when "
                        + (audited ? "r.deleted_at is null and " : "")
                        + "("
                        + differs
                        + ") then 'CHANGE' else 'SAME' end"
                        + " from "
                        + table
                        + " r where r.id = t.record_id and verdict = 'SAME'");
    }

    /** What becomes of a field by the staged row {@code t}; null: it stays. */
    private static String after(String field) {
        return field.equals(OWN) ? "r.custom || t.custom" : "t." + field;
    }

    /** What it was; what was kept before there were own fields does not tell of them. */
    private static String before(String field) {
        return field.equals(OWN) ? "coalesce(s.custom, r.custom)" : "s." + field;
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        create(staged, from, to);
        change(staged, from, to);
    }

    private void create(Staged staged, long from, long to) {
        var columns = fields.stream().filter(f -> !onCreate.containsKey(f)).toList();
        var more = List.copyOf(onCreate.keySet());
        db.execute(
                """
                with id as (
                    insert into records.external_id (system, kind, external_id, record_id)
                    select {0}, {1}, external_id, record_id from %1$s
                    where n between {2} and {3} and verdict = 'CREATE'
                    on conflict do nothing
                    returning record_id)
                insert into %2$s (id, %3$s, import_id%5$s)
                select t.record_id, %4$s, {4}%6$s
                from id join %1$s t using (record_id)
                order by t.n
                """
                        .formatted(
                                staged.table(),
                                table,
                                Stream.concat(columns.stream(), more.stream())
                                        .collect(joining(", ")),
                                Stream.concat(
                                                columns.stream().map(c -> "t." + c),
                                                more.stream().map(onCreate::get))
                                        .collect(joining(", ")),
                                audited ? ", created_by, changed_by" : "",
                                audited ? ", {5}, {5}" : ""),
                val(staged.source()),
                val(kind),
                val(from),
                val(to),
                val(staged.importId()),
                val(staged.userId()));
    }

    private void change(Staged staged, long from, long to) {
        db.execute(
                """
                with was as (
                    insert into imports.before (import_id, kind, record_id, version_after, state)
                    select {0}, {1}, r.id, r.version + 1, to_jsonb(r)
                    from %2$s r join %1$s t on t.record_id = r.id
                    where t.n between {2} and {3} and t.verdict = 'CHANGE'
                    on conflict do nothing
                    returning record_id)
                update %2$s r
                set %3$s, version = r.version + 1%4$s
                from was join %1$s t using (record_id)
                where r.id = t.record_id
                """
                        .formatted(
                                staged.table(),
                                table,
                                fields.stream()
                                        .map(f ->
                                                "%1$s = coalesce(%2$s, r.%1$s)"
                                                        .formatted(f, after(f)))
                                        .collect(joining(", ")),
                                audited ? ", changed_at = now(), changed_by = {4}" : ""),
                val(staged.importId()),
                val(kind),
                val(from),
                val(to),
                val(staged.userId()));
    }

    /**
     * Takes back what an import has made and changed, but only where nobody changed it since; the
     * rest is listed in {@code imports.kept}.
     *
     * @param known SQL over the record {@code r}: true when something hangs on it of which no
     *     foreign key tells
     */
    public void takeBack(UUID importId, String known) {
        var used = "(%s or %s or %s)".formatted(known, FILES, Pointing.at(db, table, "r"));
        var id = val(importId);
        var ofKind = val(kind);
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, {1}, r.id, r.%2$s, case when r.version <> 1 then 'CHANGED' else 'USED' end
                from %1$s r
                where r.import_id = {0} and (r.version <> 1 or %3$s)
                union all
                select {0}, {1}, r.id, r.%2$s, 'CHANGED'
                from imports.before b join %1$s r on r.id = b.record_id
                where b.import_id = {0} and b.kind = {1} and r.version <> b.version_after
                on conflict do nothing
                """
                        .formatted(table, label, used),
                id,
                ofKind);
        db.execute(
                """
                with gone as (
                    delete from %1$s r where r.import_id = {0} and r.version = 1 and not (%2$s) returning r.id)
                delete from records.external_id e using gone where e.record_id = gone.id and e.kind = {1}
                """
                        .formatted(table, used),
                id,
                ofKind);
        db.execute(
                """
                update %1$s r
                set %2$s, version = s.version%3$s
                from imports.before b
                cross join lateral jsonb_populate_record(null::%1$s, b.state) s
                where b.import_id = {0} and b.kind = {1} and r.id = b.record_id and r.version = b.version_after
                """
                        .formatted(
                                table,
                                fields.stream()
                                        .map(f -> "%1$s = %2$s".formatted(f, before(f)))
                                        .collect(joining(", ")),
                                audited
                                        ? ", changed_at = s.changed_at, changed_by = s.changed_by"
                                        : ""),
                id,
                ofKind);
    }
}
