package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.parties.NamedParty;
import org.vrazka.records.custom.CustomField;
import org.vrazka.records.custom.CustomType;

/** Finds the counterparties that own fields name, all of a column at once. */
@Component
class OwnParties {
    private final DSLContext db;
    private final TargetFields targets;
    private final Rejections rejections;

    OwnParties(DSLContext db, TargetFields targets, Rejections rejections) {
        this.db = db;
        this.targets = targets;
        this.rejections = rejections;
    }

    /**
     * By what the other system calls them, by EIK, or by a name that only one has; rows that name
     * another one are rejected.
     */
    void find(Job job, String table) {
        for (var field : targets.of(job.kind()).fields()) {
            var own = field.own();
            if (own != null
                    && own.type() == CustomType.PARTY
                    && job.settings().maps(field.name())) {
                find(job, table, own);
            }
        }
    }

    private void find(Job job, String table, CustomField own) {
        var key = own.name(); // letters and digits
        db.execute(
                """
                update %1$s t
                set custom = case when f.id is null then t.custom || jsonb_build_object('%2$s', array[t.custom ->> '%2$s'])
                                  else t.custom || jsonb_build_object('%2$s', f.id) end
                from (
                    select w.named, %3$s as id
                    from (select distinct custom ->> '%2$s' as named from %1$s where jsonb_exists(custom, '%2$s')) w
                ) f
                where t.custom ->> '%2$s' = f.named
                """
                        .formatted(table, key, NamedParty.by("w.named")),
                val(job.settings().source()));
        rejections.reject(
                job,
                table,
                "jsonb_typeof(t.custom -> '%s') = 'array'".formatted(key),
                own.path(),
                "own.party",
                "t.custom -> '%s' ->> 0".formatted(key));
    }
}
