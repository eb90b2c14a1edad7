package org.vrazka.records.merging;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Where records lead that are one with another now. */
@Component
public class Redirects {
    private final DSLContext db;

    Redirects(DSLContext db) {
        this.db = db;
    }

    /**
     * Says that there is no such record, or where it is now.
     *
     * @param table with {@code id} and {@code merged_into}
     * @param isSeen whether who asks may see the one that stayed
     */
    public NotFound absent(String table, String what, UUID id, Predicate<UUID> isSeen) {
        return db
                .fetch(
                        """
                        with recursive way as (
                            select merged_into as id from %1$s where id = {0} and merged_into is not null
                            union select p.merged_into from %1$s p join way using (id) where p.merged_into is not null)
                        select id from way join %1$s p using (id) where p.merged_into is null
                        """
                                .formatted(table),
                        val(id))
                .getValues("id", UUID.class)
                .stream()
                .filter(isSeen)
                .findFirst()
                .<NotFound>map(to -> new Moved(what, id, to))
                .orElseGet(() -> new NotFound(what, id));
    }

    /** All that were merged into a record, by way of others too. */
    public List<UUID> into(String table, UUID id) {
        return db.fetch(
                        """
                        with recursive gone as (
                            select id from %1$s where merged_into = {0}
                            union select p.id from %1$s p join gone on p.merged_into = gone.id)
                        select id from gone
                        """
                                .formatted(table),
                        val(id))
                .getValues("id", UUID.class);
    }
}
