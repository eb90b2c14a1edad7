package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.COMPANY;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Optional;

/** Under which address people open Vrazka, as the administrator has set it. */
@Component
public class Site {
    private final DSLContext db;

    Site(DSLContext db) {
        this.db = db;
    }

    /** Scheme, host and port; no request is believed about it. */
    public Optional<URI> address() {
        return db.select(COMPANY.ADDRESS)
                .from(COMPANY)
                .where(COMPANY.ADDRESS.isNotNull())
                .fetchOptional(COMPANY.ADDRESS)
                .map(URI::create);
    }

    /** The origin to which passkeys may be bound here: the site's own, or one's own machine. */
    public Optional<URI> passkeyOrigin(HttpServletRequest request) {
        String host = request.getServerName();
        if (host.equals("localhost")) {
            return Optional.of(
                    URI.create(request.getScheme() + "://localhost:" + request.getServerPort()));
        }
        return address()
                .filter(site -> site.getHost().equals(host) && site.getScheme().equals("https"));
    }

    /** Such as https://crm.example.org: http only on one's own machine, nothing after the port. */
    static boolean isRight(@Nullable String typed) {
        try {
            var site = URI.create(typed == null ? "" : typed);
            boolean plain = "http".equals(site.getScheme()) && "localhost".equals(site.getHost());
            return site.getHost() != null
                    && ("https".equals(site.getScheme()) || plain)
                    && site.getUserInfo() == null
                    && site.toString().matches("https?://[^/?#]+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
