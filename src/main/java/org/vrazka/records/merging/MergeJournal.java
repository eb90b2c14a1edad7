package org.vrazka.records.merging;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a merge changed of the one that stays: kept as the database writes it, put back so. */
@Component
public class MergeJournal {
    private final DSLContext db;
    private final JsonMapper json;

    MergeJournal(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A table with a row of the record.
     *
     * @param name what the journal calls it, for ever
     * @param columns of a row {@code t}, as an object
     * @param always what is set besides when something is put back
     */
    public record Watched(String name, String table, String columns, String always) {}

    /** The company's own fields that only the other has go over to the one that stays. */
    public void takeOwnFields(Table<?> table, UUID winner, UUID loser) {
        db.execute(
                """
                update {0} w set custom = l.custom || w.custom
                from {0} l
                where w.id = {1} and l.id = {2} and w.custom <> l.custom || w.custom
                """,
                table, val(winner), val(loser));
    }

    /** The rows as they are. */
    public JsonNode picture(List<Watched> tables, UUID record) {
        var picture = json.createObjectNode();
        for (var one : tables) {
            var row =
                    db.fetchOptional(
                            "select %s from %s t where t.id = {0}"
                                    .formatted(one.columns(), one.table()),
                            val(record));
            picture.set(
                    one.name(),
                    row.map(found -> json.readTree(found.into(JSONB.class).data()))
                            .orElseGet(json::createObjectNode));
        }
        return picture;
    }

    /** Each column that is not as it was: before and after. */
    public JSONB changes(JsonNode before, JsonNode after) {
        var changes = json.createObjectNode();
        for (var table : after.properties()) {
            var columns = changes.putObject(table.getKey());
            for (var column : table.getValue().properties()) {
                var was = before.get(table.getKey()).get(column.getKey());
                if (!column.getValue().equals(was)) {
                    columns.putArray(column.getKey()).add(was).add(column.getValue());
                }
            }
        }
        return JSONB.valueOf(changes.toString());
    }

    /** Puts back what is still as the merge left it. */
    public void takeBack(List<Watched> tables, UUID record, JSONB fields) {
        var changes = json.readTree(fields.data());
        var now = picture(tables, record);
        for (var one : tables) {
            takeBack(one, record, changes.get(one.name()), now.get(one.name()));
        }
    }

    private void takeBack(Watched in, UUID id, JsonNode changes, JsonNode now) {
        var before = json.createObjectNode();
        changes.properties().stream()
                .filter(change -> change.getValue().get(1).equals(now.get(change.getKey())))
                .forEach(change -> before.set(change.getKey(), change.getValue().get(0)));
        var columns =
                before.propertyStream()
                        .map(column -> DSL.name(column.getKey()).toString())
                        .map(name -> ", " + name + " = was." + name)
                        .collect(Collectors.joining());
        db.execute(
                "update %s t set %s%s from jsonb_populate_record(null::%s, {0}) was where t.id = {1}"
                        .formatted(in.table(), in.always(), columns, in.table()),
                val(JSONB.valueOf(before.toString())),
                val(id));
    }
}
