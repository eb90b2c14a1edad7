package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.FILE_PART;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;

/** Keeps files in the database, in pieces: every node can read them, and a backup has them. */
@Component
class FileStore {
    private static final int PIECE = 1 << 20;

    private final DSLContext db;

    FileStore(DSLContext db) {
        this.db = db;
    }

    void keep(UUID importId, InputStream in) throws IOException {
        int no = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            db.insertInto(FILE_PART)
                    .set(FILE_PART.IMPORT_ID, importId)
                    .set(FILE_PART.NO, no++)
                    .set(FILE_PART.BYTES, piece)
                    .execute();
        }
    }

    /** A copy on this node's disk, for as long as the work takes. */
    File fetch(UUID importId) throws IOException {
        var file = File.createTempFile("vrazka-import-", ".tmp");
        file.deleteOnExit();
        try (var out = Files.newOutputStream(file.toPath())) {
            int no = 0;
            for (var piece = piece(importId, no); piece != null; piece = piece(importId, no)) {
                out.write(piece);
                no++;
            }
        }
        return file;
    }

    private byte @Nullable [] piece(UUID importId, int no) {
        return db.select(FILE_PART.BYTES)
                .from(FILE_PART)
                .where(FILE_PART.IMPORT_ID.eq(importId), FILE_PART.NO.eq(no))
                .fetchOne(FILE_PART.BYTES);
    }
}
