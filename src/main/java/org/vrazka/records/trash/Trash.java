package org.vrazka.records.trash;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.RecordScope;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Every question about records in the trash; who may delete such a record finds it there. */
@Service
@Transactional(readOnly = true)
public class Trash {
    /** So long a record can be restored. */
    public static final Duration KEPT = Duration.ofDays(30);

    static final int PAGE = 50;

    private final DSLContext db;
    private final Scope scope;
    private final RecordScope may;
    private final RecordKinds kinds;

    Trash(DSLContext db, Scope scope, RecordScope may, RecordKinds kinds) {
        this.db = db;
        this.scope = scope;
        this.may = may;
        this.kinds = kinds;
    }

    /** The kinds of which one may delete records. */
    List<RecordKind> kinds() {
        return kinds.all().stream()
                .filter(kind -> scope.allows(kind.kind(), Action.DELETE))
                .toList();
    }

    /** One more than a page of those that went before this moment, the newest first. */
    List<Discarded> of(RecordKind kind, Instant before, Instant now) {
        var table = kind.table();
        var at = deletedAt(table);
        return db.select(id(table), kind.label(), at, by(table))
                .from(table)
                .where(at.lt(before), at.gt(now.minus(KEPT)), may.may(kind, Action.DELETE))
                .orderBy(at.desc(), id(table).desc())
                .limit(PAGE + 1)
                .fetch(Records.mapping(Discarded::new));
    }

    /** The history knows who did it. */
    private static Field<String> by(Table<?> table) {
        return DSL.field(
                DSL.select(USER_ACCOUNT.NAME)
                        .from(CHANGE)
                        .join(USER_ACCOUNT)
                        .on(USER_ACCOUNT.ID.eq(CHANGE.USER_ID))
                        .where(CHANGE.RECORD_ID.eq(id(table)))
                        .and(
                                DSL.condition(
                                        "jsonb_exists({0}, {1})",
                                        CHANGE.FIELDS, DSL.inline("deleted_at")))
                        .orderBy(CHANGE.ID.desc())
                        .limit(1));
    }

    static Field<UUID> id(Table<?> table) {
        return Objects.requireNonNull(table.field("id", UUID.class));
    }

    static Field<Instant> deletedAt(Table<?> table) {
        return Objects.requireNonNull(table.field("deleted_at", Instant.class));
    }
}
