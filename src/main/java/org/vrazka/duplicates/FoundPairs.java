package org.vrazka.duplicates;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what a search found in the place of what was there, some thousands at a time. */
@Component
class FoundPairs {
    private static final int PORTION = 5_000;

    private final DSLContext db;

    FoundPairs(DSLContext db) {
        this.db = db;
    }

    /** Pairs on their way to the database. */
    final class Writing implements AutoCloseable {
        private final Twins<?> twins;
        private final boolean onlyChanged;
        private final List<UUID> firsts = new ArrayList<>();
        private final List<UUID> seconds = new ArrayList<>();
        private final List<Integer> scores = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        private Writing(Twins<?> twins, boolean onlyChanged) {
            this.twins = twins;
            this.onlyChanged = onlyChanged;
        }

        void add(Compared one, Compared other, Likeness likeness) {
            boolean ordered = Pair.isBefore(one.known(), other.known());
            firsts.add(ordered ? one.known() : other.known());
            seconds.add(ordered ? other.known() : one.known());
            scores.add(likeness.score());
            reasons.add(
                    likeness.reasons().stream()
                            .map(Reason::stored)
                            .collect(Collectors.joining(" ")));
            if (firsts.size() >= PORTION) {
                write();
            }
        }

        private void write() {
            db.execute(
                    """
                    insert into twin_found
                    select first, second, score, string_to_array(reasons, ' ')
                    from unnest({0}, {1}, {2}, {3}) found (first, second, score, reasons)
                    """,
                    val(firsts.toArray(UUID[]::new)),
                    val(seconds.toArray(UUID[]::new)),
                    val(scores.toArray(Integer[]::new)),
                    val(reasons.toArray(String[]::new)));
            firsts.clear();
            seconds.clear();
            scores.clear();
            reasons.clear();
        }

        /** Ids stay with the pairs that were there before; says how many there are now. */
        int finish() {
            write();
            db.execute("create unique index on twin_found (first_id, second_id)");
            db.execute("analyze twin_found");
            db.execute(
                    """
                    delete from duplicates.pair p
                    where p.apart_at is null and p.kind = {0}
                      and not exists (select from twin_found f where f.first_id = p.first_id and f.second_id = p.second_id)
                    """
                            + (onlyChanged ? TOUCHED.formatted(twins.live()) : ""),
                    kind());
            db.execute(
                    """
                    insert into duplicates.pair (kind, first_id, second_id, score, reasons)
                    select {0}, f.first_id, f.second_id, f.score, f.reasons
                    from twin_found f
                    join %1$s a on a.id = f.first_id
                    join %1$s b on b.id = f.second_id
                    on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons
                    where (pair.score, pair.reasons) is distinct from (excluded.score, excluded.reasons)
                    """
                            .formatted(twins.live()),
                    kind());
            return db.fetchSingle(
                            "select count(*)::integer from duplicates.pair where apart_at is null"
                                    + " and kind = {0}",
                            kind())
                    .into(Integer.class);
        }

        private Field<String> kind() {
            return val(twins.kind().name());
        }

        @Override
        public void close() {
            // the table goes with the transaction
        }
    }

    private static final String TOUCHED =
            """
              and (exists (select from twin_changed c where c.id = p.first_id)
                   or exists (select from twin_changed c where c.id = p.second_id)
                   or not exists (select from %1$s l where l.id = p.first_id)
                   or not exists (select from %1$s l where l.id = p.second_id))
            """;

    Writing writing(Twins<?> twins, boolean onlyChanged) {
        db.execute(
                "create temp table twin_found (first_id uuid, second_id uuid, score integer,"
                        + " reasons text[]) on commit drop");
        return new Writing(twins, onlyChanged);
    }
}
