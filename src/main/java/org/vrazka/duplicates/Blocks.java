package org.vrazka.duplicates;

import static org.jooq.impl.DSL.val;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Who is compared with whom: those that share a key, in sets. A key that many have is crossed with
 * the other such keys of the same counterparty; what many share even then says nothing. All is in
 * temporary tables of the transaction around it.
 */
@Component
class Blocks {
    /** A key that more have is cut. */
    private static final int LARGEST = 20;

    /** Of the keys of a counterparty that many have, so many of the rarest are crossed. */
    private static final int CROSSED = 5;

    private static final int PORTION = 50_000;
    private static final int FETCHED = 2_000;

    private final DSLContext db;

    Blocks(DSLContext db) {
        this.db = db;
    }

    /** Keys on their way to the database, some thousands at a time. */
    final class Writing implements AutoCloseable {
        private final List<Long> keys = new ArrayList<>();
        private final List<Integer> records = new ArrayList<>();

        void add(Compared record, Consumer<LongConsumer> given) {
            given.accept(key -> {
                keys.add(key);
                records.add(record.key());
            });
            if (keys.size() >= PORTION) {
                write();
            }
        }

        private void write() {
            db.execute(
                    "insert into twin_key select * from unnest({0}, {1})",
                    val(keys.toArray(Long[]::new)), val(records.toArray(Integer[]::new)));
            keys.clear();
            records.clear();
        }

        @Override
        public void close() {
            if (!keys.isEmpty()) {
                write();
            }
        }
    }

    /** Gathers what all are compared by; says how many there are. */
    int gather(Twins<?> twins) {
        db.execute("set local work_mem = '96MB'");
        db.execute(
                """
                drop table if exists pg_temp.twin_record, pg_temp.twin_key, pg_temp.twin_size, pg_temp.twin_large, pg_temp.twin_two,
                    pg_temp.twin_three, pg_temp.twin_block, pg_temp.twin_pair, pg_temp.twin_changed, pg_temp.twin_found
                """);
        db.execute("create temp table twin_record on commit drop as " + twins.sql());
        db.execute("create unique index on twin_record (key)");
        db.execute("analyze twin_record");
        db.execute("create temp table twin_key (key bigint, record integer) on commit drop");
        return db.fetchSingle("select count(*)::integer from twin_record").into(Integer.class);
    }

    /** All of them, read one after another. */
    Cursor<Record> all(Twins<?> twins) {
        return db.resultQuery("select " + twins.columns("p", "") + " from twin_record p")
                .fetchSize(FETCHED)
                .fetchLazy();
    }

    Writing writing() {
        return new Writing();
    }

    /** Counts the keys, and crosses those that too many have. */
    void cut() {
        db.execute(
                """
                create temp table twin_size on commit drop as
                select key, count(*)::integer as records from twin_key group by key having count(*) > 1
                """);
        db.execute("analyze twin_size");
        large(
                "twin_large",
                "select k.key, k.record, s.records from twin_key k join twin_size s using (key)");
        cross(
                """
                select hashint8extended(a.key, b.key) as key, a.record, b.key as last
                from twin_large a join twin_large b on b.record = a.record and b.key > a.key\
                """,
                "twin_two");
        cross(
                """
                select hashint8extended(a.key, b.key) as key, a.record, b.key as last
                from twin_two a
                join (select key from twin_two group by key having count(*) > %d) many using (key)
                join twin_large b on b.record = a.record and b.key > a.last\
                """
                        .formatted(LARGEST),
                "twin_three");
        db.execute("analyze twin_key");
        db.execute("analyze twin_size");
    }

    private void large(String name, String keys) {
        db.execute(
                """
                create temp table %s on commit drop as
                select key, record
                from (select key, record, row_number() over (partition by record order by records, key) as n
                      from (%s where s.records > %d) many) ranked
                where n <= %d
                """
                        .formatted(name, keys, LARGEST, CROSSED));
        db.execute("create index on %s (record, key)".formatted(name));
        db.execute("analyze " + name);
    }

    private void cross(String pairs, String name) {
        db.execute("create temp table %s on commit drop as %s".formatted(name, pairs));
        db.execute("analyze " + name);
        db.execute(
                """
                with useful as (
                    insert into twin_size
                    select key, count(*)::integer from %1$s
                    group by key having count(*) between 2 and %2$d
                    returning key)
                insert into twin_key select distinct t.key, t.record from %1$s t join useful using (key)
                """
                        .formatted(name, LARGEST));
    }

    /**
     * Names those to be compared, each two once.
     *
     * @param changed whether only pairs with one that changed since the last search
     */
    long pair(boolean changed) {
        db.execute(
                """
                create temp table twin_block on commit drop as
                select k.key, k.record from twin_key k join twin_size s using (key)
                where s.records <= %d
                """
                        .formatted(LARGEST));
        db.execute("analyze twin_block");
        var one =
                changed
                        ? "(select * from twin_block where record in (select key from"
                                + " twin_changed)) a"
                        : "twin_block a";
        return db.execute(
                """
                create temp table twin_pair on commit drop as
                select distinct least(a.record, b.record) as one, greatest(a.record, b.record) as other
                from %s join twin_block b on b.key = a.key and %s
                """
                        .formatted(one, changed ? "b.record <> a.record" : "b.record > a.record"));
    }

    /** Remembers who changed since then; says how many. */
    int changedSince(java.time.Instant since) {
        return db.execute(
                "create temp table twin_changed on commit drop as select key, id from twin_record"
                        + " where changed_at >= {0}",
                val(since));
    }

    /** The pairs with all that they are compared by, read one after another. */
    Cursor<Record> pairs(Twins<?> twins) {
        return db.resultQuery(
                        "select "
                                + twins.columns("a", "a_")
                                + ", "
                                + twins.columns("b", "b_")
                                + " from twin_pair c join twin_record a on a.key = c.one join"
                                + " twin_record b on b.key = c.other")
                .fetchSize(FETCHED)
                .fetchLazy();
    }
}
