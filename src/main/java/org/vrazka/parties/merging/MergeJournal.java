package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a merge changed of the one that stays: kept as the database writes it, put back so. */
@Component
class MergeJournal {
    private static final String OWN = "party";
    private static final String LISTED = "list";

    private final DSLContext db;
    private final JsonMapper json;

    MergeJournal(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The whole row, and the classes that lists show. */
    JsonNode picture(UUID party) {
        return json.readTree(
                db.fetchSingle(
                                """
                                select jsonb_build_object(
                                    'party', to_jsonb(p) - '{id,key,version}'::text[],
                                    'list', jsonb_build_object('status', l.status, 'abc', l.abc, 'xyz', l.xyz))
                                from parties.party p left join parties.party_list l on l.id = p.id
                                where p.id = {0}
                                """,
                                val(party))
                        .into(JSONB.class)
                        .data());
    }

    /** The company's own fields that only the other has. */
    void addOwnFields(UUID winner, UUID loser) {
        db.execute(
                """
                update parties.party w set custom = l.custom || w.custom
                from parties.party l
                where w.id = {0} and l.id = {1} and w.custom <> l.custom || w.custom
                """,
                val(winner), val(loser));
    }

    /** Until the next run of the segmentation: those of the one that bought for more. */
    void takeClasses(UUID winner, UUID loser) {
        db.execute(
                """
                update parties.party_list w set status = l.status, abc = l.abc, xyz = l.xyz
                from parties.party_list l
                where w.id = {0} and l.id = {1} and l.status is not null
                  and (w.status is null or coalesce(l.revenue_12m, 0) > coalesce(w.revenue_12m, 0))
                """,
                val(winner), val(loser));
    }

    /** Each column that is not as it was: before and after. */
    JSONB changes(JsonNode before, JsonNode after) {
        var changes = json.createObjectNode();
        for (var table : List.of(OWN, LISTED)) {
            var columns = changes.putObject(table);
            for (var column : after.get(table).properties()) {
                var was = before.get(table).get(column.getKey());
                if (!column.getValue().equals(was)) {
                    columns.putArray(column.getKey()).add(was).add(column.getValue());
                }
            }
        }
        return JSONB.valueOf(changes.toString());
    }

    /** Puts back what is still as the merge left it. */
    void takeBack(UUID winner, JSONB fields) {
        var changes = json.readTree(fields.data());
        var now = picture(winner);
        takeBack(
                "parties.party", winner, changes.get(OWN), now.get(OWN), "version = t.version + 1");
        takeBack("parties.party_list", winner, changes.get(LISTED), now.get(LISTED), "id = t.id");
    }

    private void takeBack(String table, UUID id, JsonNode changes, JsonNode now, String always) {
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
                        .formatted(table, always, columns, table),
                val(JSONB.valueOf(before.toString())),
                val(id));
    }
}
