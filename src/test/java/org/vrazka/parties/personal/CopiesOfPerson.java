package org.vrazka.parties.personal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.User;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What others keep of a person and of his order: to take something back, or to know him again. */
@Component
class CopiesOfPerson {
    private final DSLContext db;

    CopiesOfPerson(DSLContext db) {
        this.db = db;
    }

    void of(UUID person, UUID order, User owner) {
        db.execute(
                "update parties.party set custom = '{\"x\": \"Kolobrod\"}', phone = 'x' where id ="
                        + " ?",
                person);
        db.execute(
                "insert into records.external_id values ('file', 'PARTIES', ?, ?) on conflict do"
                        + " nothing",
                MarkedPerson.MARK + person,
                person);
        for (var kind : Map.of("PARTIES", person, "ORDERS", order).entrySet()) {
            anImport(kind.getKey(), kind.getValue(), owner);
        }
        var bulk = Ids.next();
        db.execute(
                "insert into records.bulk (id, list, field, state, created_by) values (?,"
                        + " 'parties', 'website', 'DONE', ?)",
                bulk,
                owner.id());
        for (var record : List.of(person, order)) {
            db.execute(
                    "insert into records.bulk_item (bulk_id, record_id, state, before, version)"
                            + " values (?, ?, 'DONE', '\"Kolobrod\"', 2)",
                    bulk,
                    record);
        }
        db.execute(
                "insert into duplicates.pair (id, first_id, second_id, score, reasons, kind) values"
                        + " (gen_random_uuid(), ?, ?, 90, '{Kolobrod}', 'PARTIES')",
                person,
                Ids.next());
        db.execute(
                "create unlogged table if not exists imports.parties_test (name text, row bigint,"
                        + " record_id uuid, verdict text)");
        db.execute(
                "insert into imports.parties_test values (?, 1, ?, 'CHANGE')",
                MarkedPerson.MARK,
                person);
    }

    private void anImport(String kind, UUID record, User owner) {
        var id = Ids.next();
        db.execute(
                """
                insert into imports.import (id, kind, state, file_name, file_size, plan, created_by)
                values (?, ?, 'DONE', 'file.csv', 1, ?::jsonb, ?)
                """,
                id,
                kind,
                "{\"kind\": \"%s\", \"options\": {}, \"dryRun\": false, \"byHand\": false}"
                        .formatted(kind),
                owner.id());
        db.execute("insert into imports.file_part values (?, 0, 'Kolobrod'::bytea)", id);
        db.execute(
                "insert into imports.problem (import_id, row, code, details, rejects) values (?, 2,"
                        + " 'phone', '{Kolobrod}', true)",
                id);
        db.execute(
                "insert into imports.before (import_id, kind, record_id, version_after, state)"
                        + " values (?, ?, ?, 1, '{\"name\": \"Kolobrod\"}')",
                id,
                kind,
                record);
        db.execute(
                "insert into imports.kept (import_id, kind, record_id, label, reason) values (?,"
                        + " ?, ?, ?, 'CHANGED')",
                id,
                kind,
                record,
                kind.equals("PARTIES") ? MarkedPerson.MARK : "0000000001");
    }
}
