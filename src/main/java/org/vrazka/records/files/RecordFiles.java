package org.vrazka.records.files;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.vrazka.records.db.Tables.FILE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every question about files beside records and every change to them. Who sees a record sees its
 * files; who may change it puts them there and takes them away.
 */
@Service
@Transactional
public class RecordFiles {
    /** More lie in nobody's trash at once. */
    private static final int IN_TRASH = 100;

    private final DSLContext db;
    private final FileOwners owners;
    private final FileRows rows;
    private final FileChecks checks;
    private final CurrentUser currentUser;
    private final FileBytes bytes;

    RecordFiles(
            DSLContext db,
            FileOwners owners,
            FileRows rows,
            FileChecks checks,
            FileBytes bytes,
            CurrentUser currentUser) {
        this.db = db;
        this.owners = owners;
        this.rows = rows;
        this.checks = checks;
        this.currentUser = currentUser;
        this.bytes = bytes;
    }

    Owned owner(Kind kind, UUID record) {
        return owners.seen(kind, record);
    }

    /**
     * The files of a record, the newest first.
     *
     * @param after the last file of the page before; null begins
     */
    Slice<StoredFile> of(Kind kind, UUID record, @Nullable UUID after, int limit) {
        owner(kind, record);
        var found = rows.read(FileRows.live(record).and(FileRows.after(after)), limit + 1);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        var shown = found.subList(0, limit);
        return new Slice<>(shown, shown.getLast().id().toString());
    }

    /** One row for each file of a record that who asks may see. */
    public Select<?> rows(UUID record) {
        return select(one()).from(FILE).where(FileRows.live(record));
    }

    /** Those of a record that can still be brought back. */
    List<StoredFile> deleted(Kind kind, UUID record) {
        owner(kind, record);
        return rows.read(FILE.RECORD_ID.eq(record).and(FILE.DELETED_AT.isNotNull()), IN_TRASH);
    }

    StoredFile get(Kind kind, UUID record, UUID file) {
        owner(kind, record);
        return rows.read(FileRows.live(record).and(FILE.ID.eq(file)), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("file", file));
    }

    /** All of them or, with {@link org.vrazka.shared.Invalid}, none. */
    @Transactional(rollbackFor = IOException.class)
    public List<UUID> add(Kind kind, UUID record, List<? extends Brought> files)
            throws IOException {
        owners.hold(kind, record);
        owners.refuseUnlessChanges(kind, record);
        checks.refuse(files);
        var added = new ArrayList<UUID>();
        for (var file : files) {
            added.add(add(kind, record, file));
        }
        return added;
    }

    private UUID add(Kind kind, UUID record, Brought brought) throws IOException {
        var file = db.newRecord(FILE);
        file.setId(Ids.next());
        file.setKind(kind.name());
        file.setRecordId(record);
        file.setName(FileNames.brought(brought.name()));
        file.setBytes(brought.bytes());
        checks.look(brought, file);
        file.setCreatedBy(currentUser.get().id());
        file.setChangedBy(currentUser.get().id());
        file.insert();
        bytes.keep(file.getId(), brought);
        return file.getId();
    }

    /** What the version still describes; else {@link Stale}: somebody was quicker. */
    void rename(Kind kind, UUID record, UUID file, int version, @Nullable String typed) {
        owners.refuseUnlessChanges(kind, record);
        change(kind, record, file, version, Map.of(FILE.NAME, FileNames.typed(typed)));
    }

    /** To the trash. */
    void delete(Kind kind, UUID record, UUID file, int version) {
        owners.refuseUnlessChanges(kind, record);
        change(kind, record, file, version, Map.of(FILE.DELETED_AT, currentInstant()));
    }

    private void change(
            Kind kind, UUID record, UUID file, int version, Map<? extends Field<?>, ?> values) {
        var live = FileRows.live(record).and(FILE.ID.eq(file)).and(FILE.VERSION.eq(version));
        if (write(values, live) == 0) {
            throw new Stale(get(kind, record, file).version());
        }
    }

    /** Out of the trash again; what is not there stays as it is. */
    void restore(Kind kind, UUID record, UUID file) {
        owners.refuseUnlessChanges(kind, record);
        write(
                Map.of(FILE.DELETED_AT, DSL.inline(null, FILE.DELETED_AT)),
                FILE.RECORD_ID.eq(record).and(FILE.ID.eq(file)).and(FILE.DELETED_AT.isNotNull()));
        get(kind, record, file);
    }

    private int write(Map<? extends Field<?>, ?> values, Condition which) {
        return db.update(FILE)
                .set(values)
                .set(FILE.VERSION, FILE.VERSION.plus(1))
                .set(FILE.CHANGED_AT, currentInstant())
                .set(FILE.CHANGED_BY, currentUser.get().id())
                .where(which)
                .execute();
    }
}
