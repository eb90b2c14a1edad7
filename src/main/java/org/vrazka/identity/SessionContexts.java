package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads the user of a session anew for every request, so that a new role counts at once and who was
 * deactivated is out.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    private final Sessions sessions;
    private final Users users;

    SessionContexts(Sessions sessions, Users users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return sessions.user(holder.getRequest())
                .flatMap(users::findActive)
                .map(CurrentUser::contextOf)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Only signing in opens a session: see {@link Sessions#open}. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.user(request).isPresent();
    }
}
