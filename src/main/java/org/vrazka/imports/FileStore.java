package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.FILE_PART;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Pieces;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;

/** Keeps the files of imports. */
@Component
class FileStore {
    private final DSLContext db;
    private final Pieces pieces;

    FileStore(DSLContext db) {
        this.db = db;
        pieces = new Pieces(db, FILE_PART.IMPORT_ID, FILE_PART.NO, FILE_PART.BYTES);
    }

    void keep(UUID importId, InputStream in) throws IOException {
        pieces.keep(importId, in);
    }

    /** It is deleted when somebody of whom it tells is erased. */
    boolean holds(UUID importId) {
        return db.fetchExists(FILE_PART, FILE_PART.IMPORT_ID.eq(importId));
    }

    /** A copy on this node's disk, for as long as the work takes. */
    File fetch(UUID importId) throws IOException {
        var file = File.createTempFile("vrazka-import-", ".tmp");
        file.deleteOnExit();
        try (var out = Files.newOutputStream(file.toPath())) {
            pieces.copy(importId, out);
        }
        return file;
    }
}
