package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.vrazka.shared.web.Redirect;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where somebody goes who has shown that he is a user: in, or first to his second factor. */
@Component
public class Entrance {
    private final Sessions sessions;
    private final HalfSignIns halfSignIns;
    private final SecondFactor secondFactor;

    Entrance(Sessions sessions, HalfSignIns halfSignIns, SecondFactor secondFactor) {
        this.sessions = sessions;
        this.halfSignIns = halfSignIns;
        this.secondFactor = secondFactor;
    }

    /**
     * Lets a user in.
     *
     * @param next the page of ours that he came for
     */
    public RedirectView enter(HttpServletRequest request, UUID user, String next) {
        if (secondFactor.isAskedOf(user)) {
            halfSignIns.open(request, user);
            return Redirect.to(
                    "/sign-in/second?next=" + UriUtils.encode(next, StandardCharsets.UTF_8));
        }
        return enterAtOnce(request, user, next);
    }

    /** For who has shown a second factor elsewhere. */
    public RedirectView enterAtOnce(HttpServletRequest request, UUID user, String next) {
        sessions.open(request, user);
        return Redirect.toOwn(next);
    }
}
