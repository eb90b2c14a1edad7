package org.vrazka.records.files;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.db.Tables.FILE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Reads what is known of files, the newest first. */
@Component
class FileRows {
    private final DSLContext db;

    FileRows(DSLContext db) {
        this.db = db;
    }

    List<StoredFile> read(Condition which, int most) {
        return db.select(
                        FILE.ID,
                        FILE.RECORD_ID,
                        FILE.NAME,
                        FILE.TYPE,
                        FILE.BYTES,
                        FILE.SHA256,
                        USER_ACCOUNT.NAME,
                        FILE.VERSION,
                        FILE.CREATED_AT,
                        FILE.CHANGED_AT,
                        FILE.DELETED_AT)
                .from(FILE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(FILE.CREATED_BY))
                .where(which)
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .limit(most)
                .fetch(mapping(StoredFile::new));
    }

    static Condition live(UUID record) {
        return FILE.RECORD_ID.eq(record).and(FILE.DELETED_AT.isNull());
    }

    /** Those that follow a file in a list; null: all. */
    static Condition after(@Nullable UUID file) {
        return file == null
                ? noCondition()
                : row(FILE.CREATED_AT, FILE.ID)
                        .lt(select(FILE.CREATED_AT, FILE.ID).from(FILE).where(FILE.ID.eq(file)));
    }
}
