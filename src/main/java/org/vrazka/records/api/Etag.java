package org.vrazka.records.api;

import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The version of a record in the headers {@code ETag} and {@code If-Match}, so that nobody
 * overwrites what he has not seen. A handler takes {@code @RequestHeader("If-Match") Etag}.
 */
public record Etag(int version) {
    private static final Pattern QUOTED = Pattern.compile("\"?(\\d{1,9})\"?");

    /** Reads {@code "7"}. */
    public static Etag valueOf(String text) {
        var found = QUOTED.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Etag(Integer.parseInt(found.group(1)));
    }

    /** A record with its version. */
    public static <T> ResponseEntity<T> ok(T body, int version) {
        return ResponseEntity.ok().eTag(new Etag(version).toString()).body(body);
    }

    /** A record just made, and where it is. */
    public static <T> ResponseEntity<T> created(String location, T body, int version) {
        return ResponseEntity.created(URI.create(location))
                .eTag(new Etag(version).toString())
                .body(body);
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}
