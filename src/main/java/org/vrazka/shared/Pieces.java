package org.vrazka.shared;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps files in a table of the database, in pieces of a mebibyte: none is ever whole in memory,
 * every node can read them, and a backup has them.
 *
 * @param owner the column that says whose piece it is
 * @param no the column that counts the pieces, from 0
 */
public record Pieces(
        DSLContext db,
        TableField<?, UUID> owner,
        TableField<?, Integer> no,
        TableField<?, byte[]> bytes) {
    private static final int PIECE = 1 << 20;

    public void keep(UUID id, InputStream in) throws IOException {
        int count = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            db.insertInto(Objects.requireNonNull(owner.getTable()))
                    .set(owner, id)
                    .set(no, count++)
                    .set(bytes, piece)
                    .execute();
        }
    }

    /** Each piece is a query of its own: nobody who reads slowly holds a connection. */
    public void copy(UUID id, OutputStream out) throws IOException {
        int count = 0;
        for (var piece = piece(id, count); piece != null; piece = piece(id, count)) {
            out.write(piece);
            count++;
        }
    }

    private byte @Nullable [] piece(UUID id, int count) {
        return db.select(bytes)
                .from(owner.getTable())
                .where(owner.eq(id), no.eq(count))
                .fetchOne(bytes);
    }
}
