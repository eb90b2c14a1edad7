package org.vrazka.records.files;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A file beside a record, without its bytes.
 *
 * @param type the media type that its bytes have
 * @param bytes how many
 * @param author null: nobody was signed in
 * @param deletedAt null: it is not in the trash
 */
public record StoredFile(
        UUID id,
        UUID record,
        String name,
        String type,
        long bytes,
        byte[] sha256,
        @Nullable String author,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant deletedAt) {
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** Whether a browser may show it: it can hold nothing that acts. */
    public boolean isPicture() {
        return PICTURES.contains(type);
    }

    public String icon() {
        return type.startsWith("image/") ? "eye" : "file";
    }
}
