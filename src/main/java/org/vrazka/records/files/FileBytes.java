package org.vrazka.records.files;

import static org.vrazka.records.db.Tables.FILE_PIECE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Pieces;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** The bytes of files. */
@Component
class FileBytes {
    private final Pieces pieces;

    FileBytes(DSLContext db) {
        pieces = new Pieces(db, FILE_PIECE.FILE_ID, FILE_PIECE.NO, FILE_PIECE.BYTES);
    }

    void keep(UUID file, Brought brought) throws IOException {
        try (var in = brought.open()) {
            pieces.keep(file, in);
        }
    }

    /** Of a file that who asks has been shown. */
    void copy(StoredFile file, OutputStream out) throws IOException {
        pieces.copy(file.id(), out);
    }
}
