package org.vrazka.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has given the right password and owes a second factor: not signed in, and known for ten
 * minutes only.
 */
@Component
public class HalfSignIns {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String SINCE = "half";

    private final Sessions sessions;
    private final Users users;
    private final Clock clock;

    HalfSignIns(Sessions sessions, Users users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    void open(HttpServletRequest request, UUID user) {
        sessions.end(request);
        var session = request.getSession(true);
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, user.toString());
        session.setAttribute(SINCE, clock.instant().toString());
    }

    public Optional<User> find(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                        && session.getAttribute(SINCE) instanceof String since
                        && Instant.parse(since).plus(LIFE).isAfter(clock.instant())
                        && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String id
                ? users.findActive(UUID.fromString(id))
                : Optional.empty();
    }
}
