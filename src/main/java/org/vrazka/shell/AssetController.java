package org.vrazka.shell;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.vrazka.identity.Open;

import java.time.Duration;

/** Serves the assets from memory, with and without the version in the address. */
@Controller
class AssetController {
    private static final CacheControl YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    @GetMapping("/assets/{*path}")
    @Open
    ResponseEntity<byte[]> asset(
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        String versioned = "/" + Assets.version() + "/";
        boolean current = path.startsWith(versioned);
        boolean zip = accepted.contains("gzip");
        return Assets.find(path.substring(current ? versioned.length() : 1))
                .map(file -> {
                    var answer =
                            ResponseEntity.ok()
                                    .cacheControl(current ? YEAR : HOUR)
                                    .varyBy(HttpHeaders.ACCEPT_ENCODING)
                                    .contentType(file.type());
                    if (zip) {
                        answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
                    }
                    return answer.body(zip ? file.zipped() : file.body());
                })
                .orElse(ResponseEntity.notFound().build());
    }
}
