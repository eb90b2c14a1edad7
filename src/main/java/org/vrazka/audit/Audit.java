package org.vrazka.audit;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.records.Listing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Every question about the audit log; whoever may see it sees all of it. */
@Service
@Transactional(readOnly = true)
public class Audit {
    static final int PIECE = 20_000;

    /** The seals of a piece beside the one before each; what does not fit comes first. */
    private static final String BROKEN =
            """
            with piece as (
                select place, event_id, hash, lag(place) over w as place_before, lag(hash) over w as hash_before
                from audit.seal
                where place between {0} and {0} + {1}
                window w as (order by place))
            select p.place, p.event_id, e.at, e.what,
                   case when p.place <> coalesce(p.place_before, 0) + 1 then 'GAP'
                        when e.id is null then 'MISSING'
                        else 'CHANGED' end as reason
            from piece p left join audit.event e on e.id = p.event_id
            where p.place > {0}
              and (p.place <> coalesce(p.place_before, 0) + 1
                   or p.hash is distinct from audit.hash(
                          case when p.place = 1 then ''::bytea else p.hash_before end, e))
            order by p.place
            limit 1
            """;

    /**
     * Of the time from the event at the one place to that at the other, so that each piece looks at
     * its own: pieces that follow each other leave no time out, even where clocks went backwards.
     */
    private static final String UNSEALED =
            """
            select null::bigint as place, e.id as event_id, e.at, e.what, 'UNSEALED' as reason
            from audit.event e
            where e.at between coalesce((select b.at from audit.seal s join audit.event b on b.id = s.event_id
                                         where s.place = {0}), '-infinity')
                           and coalesce((select b.at from audit.seal s join audit.event b on b.id = s.event_id
                                         where s.place = {1}), 'infinity')
              and not exists (select from audit.seal s where s.event_id = e.id)
            order by e.at
            limit 1
            """;

    private final DSLContext db;

    Audit(DSLContext db) {
        this.db = db;
    }

    /**
     * A record that the chain does not bear out.
     *
     * @param place in the chain; null: it stands outside
     * @param what null: the record itself is gone
     * @param reason GAP, MISSING, CHANGED or UNSEALED
     */
    public record Broken(
            @Nullable Long place,
            UUID event,
            @Nullable Instant at,
            @Nullable String what,
            String reason) {}

    /**
     * How far the chain was walked.
     *
     * @param to the last place looked at
     * @param last the last place that there is
     * @param seal of the last place, to be written down elsewhere: it shows later that no end was
     *     cut off
     */
    public record Walk(long to, long last, @Nullable String seal, @Nullable Broken broken) {
        public boolean isFinished() {
            return broken != null || to >= last;
        }
    }

    public Listing listing() {
        return new Listing(AuditFields.EVENTS, Kind.AUDIT, DSL.noCondition());
    }

    /** Looks at the next piece of the chain after this place; 0 begins. */
    public Walk walk(long after) {
        var head =
                db.fetchOptional("select place, hash from audit.seal order by place desc limit 1");
        long last = head.map(row -> row.get(0, Long.class)).orElse(0L);
        String seal =
                head.map(row -> HexFormat.of().formatHex(row.get(1, byte[].class))).orElse(null);
        long to = Math.min(after + PIECE, last);
        var broken = first(BROKEN, DSL.val(after), DSL.val(PIECE));
        if (broken == null) {
            broken = first(UNSEALED, DSL.val(after), DSL.val(to < last ? to : null, Long.class));
        }
        return new Walk(to, last, seal, broken);
    }

    private @Nullable Broken first(String sql, Object... arguments) {
        return db.fetchOptional(sql, arguments).map(row -> row.into(Broken.class)).orElse(null);
    }
}
