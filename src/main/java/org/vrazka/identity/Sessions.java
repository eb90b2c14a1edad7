package org.vrazka.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
import static org.vrazka.identity.db.Tables.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vrazka.identity.SecurityEvent.What;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in where. A session holds the user's id only; who he is now is read each time. */
@Component
public class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FRESH = Duration.ofMinutes(15);
    static final String SINCE = "since";

    private final DSLContext db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(DSLContext db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Signs a user in, in a new session, so that nobody can have known its number before. */
    public void open(HttpServletRequest request, UUID user) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, user.toString());
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(OpenSession.ADDRESS, request.getRemoteAddr());
        session.setAttribute(OpenSession.BROWSER, Browser.name(request.getHeader("User-Agent")));
        events.publishEvent(SecurityEvent.of(What.SIGNED_IN).by(user).about(user));
    }

    /** Whose session the request belongs to, if it has not lasted too long. */
    Optional<UUID> user(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SINCE) instanceof String since)) {
            return Optional.empty();
        }
        if (Instant.parse(since).plus(LONGEST).isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.ofNullable(session.getAttribute(PRINCIPAL_NAME_INDEX_NAME))
                .map(id -> UUID.fromString(id.toString()));
    }

    void signOut(HttpServletRequest request) {
        user(request)
                .ifPresent(
                        user -> events.publishEvent(SecurityEvent.of(What.SIGNED_OUT).about(user)));
        end(request);
    }

    public void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** Signed in just now: asked before one changes by what one signs in. */
    public boolean isFresh(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                && session.getAttribute(SINCE) instanceof String since
                && Instant.parse(since).plus(FRESH).isAfter(clock.instant());
    }

    /** Signs a user out everywhere, as part of the change that asks for it. */
    public void endAll(UUID user) {
        endAll(List.of(user));
    }

    /** Signs all of these out everywhere. */
    public void endAll(Collection<UUID> users) {
        var names = users.stream().map(UUID::toString).toList();
        db.deleteFrom(SESSION).where(SESSION.PRINCIPAL_NAME.in(names)).execute();
    }
}
