package org.vrazka.records.files;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Gives out the bytes of a file: a picture to be looked at, anything else to be saved. */
@Component
class FileContent {
    private final FileBytes bytes;

    FileContent(FileBytes bytes) {
        this.bytes = bytes;
    }

    /** Whatever is in it acts in no page of ours: it is of no origin and may run nothing. */
    void send(StoredFile file, HttpServletResponse response) throws IOException {
        var manner =
                file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(file.type());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                manner.filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        bytes.copy(file, response.getOutputStream());
    }
}
