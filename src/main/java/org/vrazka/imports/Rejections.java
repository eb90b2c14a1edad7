package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.NamedOrders;

/** Takes staged rows that cannot be imported out of their table, and notes why. */
@Component
class Rejections {
    private final DSLContext db;

    Rejections(DSLContext db) {
        this.db = db;
    }

    /**
     * @param condition SQL over the staged row {@code t}
     * @param detail SQL of what the message shows, over {@code t}
     */
    void reject(
            Job job,
            String table,
            String condition,
            @Nullable String field,
            String code,
            String detail) {
        db.execute(
                """
                with gone as (delete from %s t where %s returning t.row, (%s)::text as detail)
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, row, {1}, {2}, array [coalesce(detail, '')], true from gone
                """
                        .formatted(table, condition, detail),
                val(job.id()),
                val(field == null ? null : job.settings().header(field), String.class),
                val(code));
    }

    /** Of rows with one external id the first counts. */
    void rejectRepeated(Job job, String table) {
        reject(
                job,
                table,
                "exists (select from %s o where o.external_id = t.external_id and o.n < t.n)"
                        .formatted(table),
                "externalId",
                "idTwice",
                "t.external_id");
    }

    /**
     * Finds managers by external id, e-mail or name; rows that name an unknown one are rejected.
     */
    void findManagers(Job job, String table, String rows) {
        db.execute(
                """
                update %s t set manager_id = m.id
                from (
                    select w.manager, coalesce(
                        (select e.record_id from records.external_id e
                         where e.system = {0} and e.kind = 'USERS' and e.external_id = w.manager),
                        (select u.id from identity.user_account u
                         where lower(u.email) = lower(w.manager) or u.name = w.manager order by u.id limit 1)) as id
                    from (select distinct manager from %s where manager is not null) w
                ) m
                where t.manager = m.manager
                """
                        .formatted(table, table),
                val(job.settings().source()));
        reject(
                job,
                rows,
                "t.manager is not null and exists (select from %s d where d.manager = t.manager and d.manager_id is null)"
                        .formatted(table),
                "manager",
                "unknownManager",
                "t.manager");
    }

    /**
     * Of rows that hang something on an order: without one order that they name, or on one that
     * takes nothing.
     */
    void rejectOrders(Job job, String table, String notAgreed) {
        reject(job, table, NamedOrders.UNKNOWN, "order", "notOneOrder", "t.order_number");
        reject(job, table, NamedOrders.NOT_AGREED, "order", notAgreed, "t.order_number");
    }

    /** What no list has is left out, and told: no file makes entries of lists. */
    void tellUnknown(Job job, String table, String several, String code) {
        tellUnknown(job, table, several, several, code);
    }

    /**
     * The same of a field whose column has another name.
     *
     * @param column the staged one after {@code unknown_}
     */
    void tellUnknown(Job job, String table, String field, String column, String code) {
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, t.row, {1}, {2}, array [t.unknown_%1$s], false
                from %2$s t
                where t.unknown_%1$s is not null
                """
                        .formatted(column, table),
                val(job.id()),
                val(job.settings().header(field), String.class),
                val(code));
    }
}
