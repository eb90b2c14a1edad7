package org.vrazka.records.files;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.Etag;
import org.vrazka.shared.Invalid;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Files as programs read and write them; {@link FileApi} is the way to it. */
@Component
public class FileExchange {
    private static final int MOST = 500;

    private final RecordFiles files;
    private final FileOwners owners;
    private final FileContent content;

    FileExchange(RecordFiles files, FileOwners owners, FileContent content) {
        this.files = files;
        this.owners = owners;
        this.content = content;
    }

    /**
     * A file.
     *
     * @param type the media type that its bytes have
     * @param sha256 of its bytes, in hexadecimal digits
     * @param content where its bytes are
     */
    public record FileJson(
            UUID id,
            String name,
            String type,
            long bytes,
            String sha256,
            @Nullable String author,
            Instant createdAt,
            Instant changedAt,
            String content) {}

    /** Files of a record. */
    public record FilePage(List<FileJson> items, @Nullable String next) {}

    FilePage list(Kind kind, UUID record, @Nullable UUID cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
        var found = files.of(kind, record, cursor, limit).map(file -> json(kind, file));
        return new FilePage(found.items(), found.next());
    }

    ResponseEntity<FileJson> add(Kind kind, UUID record, List<Brought> brought) throws IOException {
        if (brought.size() > 1) {
            throw new Invalid("file", "one", t("records.files.error.one"));
        }
        var file = files.get(kind, record, files.add(kind, record, brought).getFirst());
        return Etag.created(href(kind, file), json(kind, file), file.version());
    }

    ResponseEntity<FileJson> get(Kind kind, UUID record, UUID id) {
        var file = files.get(kind, record, id);
        return Etag.ok(json(kind, file), file.version());
    }

    void send(Kind kind, UUID record, UUID id, HttpServletResponse response) throws IOException {
        content.send(files.get(kind, record, id), response);
    }

    ResponseEntity<FileJson> rename(
            Kind kind, UUID record, UUID id, Etag version, @Nullable String name) {
        files.rename(kind, record, id, version.version(), name);
        return get(kind, record, id);
    }

    void delete(Kind kind, UUID record, UUID id, Etag version) {
        files.delete(kind, record, id, version.version());
    }

    private String href(Kind kind, StoredFile file) {
        return "/api/v1" + owners.of(kind).href(file.record()) + "/files/" + file.id();
    }

    private FileJson json(Kind kind, StoredFile file) {
        return new FileJson(
                file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                HexFormat.of().formatHex(file.sha256()),
                file.author(),
                file.createdAt(),
                file.changedAt(),
                href(kind, file) + "/content");
    }
}
