package org.vrazka.records.files;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.vrazka.identity.Action;
import org.vrazka.identity.Does;
import org.vrazka.identity.Kind;
import org.vrazka.records.api.Etag;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The same for programs as {@link FileController} for people. */
public abstract class FileApi {
    private final Kind kind;
    private final FileExchange exchange;

    protected FileApi(Kind kind, FileExchange exchange) {
        this.kind = kind;
        this.exchange = exchange;
    }

    /** What can be changed of a file. */
    public record FileContentJson(@Nullable String name) {}

    /** The newest first. */
    @GetMapping
    @Does(Action.SEE)
    public FileExchange.FilePage list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return exchange.list(kind, id, cursor, limit);
    }

    /** One file in the part {@code file}. */
    @PostMapping(consumes = "multipart/form-data")
    @Does(Action.CHANGE)
    public ResponseEntity<FileExchange.FileJson> add(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        return exchange.add(kind, id, Brought.of(files));
    }

    @GetMapping("/{file}")
    @Does(Action.SEE)
    public ResponseEntity<FileExchange.FileJson> get(
            @PathVariable UUID id, @PathVariable UUID file) {
        return exchange.get(kind, id, file);
    }

    @GetMapping("/{file}/content")
    @Does(Action.SEE)
    public void content(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        exchange.send(kind, id, file, response);
    }

    @PatchMapping("/{file}")
    @Does(Action.CHANGE)
    public ResponseEntity<FileExchange.FileJson> rename(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader("If-Match") Etag version,
            @RequestBody FileContentJson content) {
        return exchange.rename(kind, id, file, version, content.name());
    }

    @DeleteMapping("/{file}")
    @Does(Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader("If-Match") Etag version) {
        exchange.delete(kind, id, file, version);
    }
}
