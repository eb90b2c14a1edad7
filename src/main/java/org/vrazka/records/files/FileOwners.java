package org.vrazka.records.files;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.files.FileOwner.Owned;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of record that have files. */
@Component
class FileOwners {
    private final DSLContext db;
    private final RecordKinds records;
    private final Map<Kind, FileOwner> kinds;

    FileOwners(DSLContext db, RecordKinds records, List<FileOwner> kinds) {
        this.db = db;
        this.records = records;
        this.kinds = kinds.stream().collect(Collectors.toMap(FileOwner::kind, Function.identity()));
    }

    FileOwner of(Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    Owned seen(Kind kind, UUID id) {
        return of(kind).seen().apply(id);
    }

    /** Until the end of the transaction nobody merges, erases or throws away the record. */
    void hold(Kind kind, UUID id) {
        var table = records.get(of(kind).section()).table();
        var key = Objects.requireNonNull(table.field("id", UUID.class));
        db.selectOne().from(table).where(key.eq(id)).forShare().fetch();
    }

    void refuseUnlessChanges(Kind kind, UUID id) {
        if (!seen(kind, id).mayChange()) {
            throw new Forbidden(kind, Action.CHANGE);
        }
    }
}
