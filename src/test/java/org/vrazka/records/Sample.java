package org.vrazka.records;

import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A kind of record for tests, with a field of each type, many equal values and many empty ones. */
record Sample(
        UUID id,
        @Nullable String name,
        @Nullable String code,
        @Nullable String status,
        int quantity,
        @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Boolean active,
        UUID owner) {
    enum Status {
        NEW,
        OLD,
        GONE
    }

    static final List<UUID> OWNERS = List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));
    static final Table<?> TABLE = DSL.table(DSL.name("records", "sample"));
    static final Field<UUID> ID = field("id", SQLDataType.UUID.notNull());
    static final Field<String> FOLDED = field("folded", SQLDataType.VARCHAR);
    static final Field<UUID> OWNER = field("owner", SQLDataType.UUID.notNull());

    static final Catalogue SAMPLES =
            Catalogue.of(
                    "sample",
                    TABLE,
                    ID,
                    "name",
                    text("name", field("name", SQLDataType.VARCHAR))
                            .folded(FOLDED)
                            .indexed()
                            .indexedByOwner()
                            .shown(),
                    text("code", field("code", SQLDataType.VARCHAR)),
                    choice("status", field("status", SQLDataType.VARCHAR), Status.class).shown(),
                    number("quantity", field("quantity", SQLDataType.INTEGER.notNull())).addedUp(),
                    money("amount", field("amount", SQLDataType.NUMERIC), DSL.inline("EUR"))
                            .indexed()
                            .shown(),
                    date("day", field("day", SQLDataType.LOCALDATE)),
                    instant("at", field("at", SQLDataType.INSTANT)),
                    yesNo("active", field("active", SQLDataType.BOOLEAN)));

    private static final List<String> NAMES =
            List.of(
                    "Българска роза",
                    "Balgarska roza",
                    "Щит ООД",
                    "shtit ood",
                    "100% памук",
                    "Nordwind Kälte",
                    "a_b*c",
                    "Я",
                    "***",
                    "O'Neil \"x\"");

    private static <T> Field<T> field(String column, DataType<T> type) {
        return DSL.field(DSL.name("records", "sample", column), type);
    }

    static void createTable(DSLContext db) {
        db.execute(
                """
                create table records.sample (
                    id uuid primary key, name text, folded text generated always as (records.fold(name)) stored,
                    code text, status text, quantity integer not null, amount numeric, day date,
                    at timestamptz, active boolean, owner uuid not null)
                """);
        db.execute("create index on records.sample (folded collate \"C\", id)");
        db.execute("create index on records.sample (amount, id)");
        db.execute("create index on records.sample (owner, folded collate \"C\", id)");
        db.execute("create index on records.sample using gin (folded gin_trgm_ops)");
    }

    static List<Sample> fill(DSLContext db, int rows, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Sample>();
        for (int i = 0; i < rows; i++) {
            all.add(random(random));
        }
        insert(db, all);
        return all;
    }

    static Sample random(Random random) {
        return new Sample(
                Ids.next(),
                maybe(random, NAMES.get(random.nextInt(NAMES.size()))),
                maybe(random, NAMES.get(random.nextInt(NAMES.size()))),
                maybe(random, Status.values()[random.nextInt(3)].name()),
                random.nextInt(8) - 3,
                maybe(random, BigDecimal.valueOf(random.nextInt(20) - 5, 1)),
                maybe(random, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(8))),
                maybe(
                        random,
                        Instant.parse("2026-01-01T20:00:00Z")
                                .plusSeconds(3600L * random.nextInt(72))),
                maybe(random, random.nextBoolean()),
                OWNERS.get(random.nextInt(3)));
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    static void insert(DSLContext db, List<Sample> rows) {
        db.batch(
                        rows.stream()
                                .map(s ->
                                        db.query(
                                                """
                                                insert into records.sample (id, name, code, status, quantity,
                                                amount, day, at, active, owner)
                                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                                """,
                                                s.id,
                                                s.name,
                                                s.code,
                                                s.status,
                                                s.quantity,
                                                s.amount,
                                                s.day,
                                                s.at,
                                                s.active,
                                                s.owner))
                                .toList())
                .execute();
    }
}
