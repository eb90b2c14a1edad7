package org.vrazka.identity;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/**
 * Employees that an import brings: users who own customers and orders, but cannot sign in. Who is
 * there already keeps his name.
 */
@Service
@Transactional
public class EmployeeImport {
    private final DSLContext db;

    EmployeeImport(DSLContext db) {
        this.db = db;
    }

    /**
     * Makes those whose n lies between these, both included.
     *
     * @param table with n, record_id, name, verdict
     */
    public void write(String table, UUID importId, long from, long to) {
        db.execute(
                """
                insert into identity.user_account (id, name, language, import_id)
                select record_id, name, coalesce((select language from identity.company), 'bg'), {0}
                from %s where n between {1} and {2} and verdict = 'CREATE'
                on conflict do nothing
                """
                        .formatted(table),
                val(importId),
                val(from),
                val(to));
    }

    /**
     * Removes those whom nobody has changed or given customers and orders since; the rest is
     * listed.
     */
    public void takeBack(UUID importId) {
        var used =
                """
                exists (select from parties.party p where p.manager_id = u.id)
                or exists (select from orders.sales_order o where o.manager_id = u.id)
                """;
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, 'USERS', u.id, u.name, case when u.version <> 1 then 'CHANGED' else 'USED' end
                from identity.user_account u
                where u.import_id = {0} and (u.version <> 1 or %s)
                on conflict do nothing
                """
                        .formatted(used),
                val(importId));
        db.execute(
                "delete from identity.user_account u where u.import_id = {0} and u.version = 1 and not (%s)"
                        .formatted(used),
                val(importId));
    }
}
