package org.vrazka.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

import java.io.IOException;

/** Reads and writes the session of a request once: Spring Session looks it up again after each. */
class QuietSessions<S extends Session>
        implements SessionRepository<QuietSession<S>>, Filter, Ordered {
    /** By the request that this thread answers. */
    private final ThreadLocal<QuietSession<S>> saved = new ThreadLocal<>();

    private final SessionRepository<S> kept;

    QuietSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            saved.remove();
        }
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(kept.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        kept.save(session.kept());
        saved.set(session);
    }

    @Override
    public @Nullable QuietSession<S> findById(String id) {
        var known = saved.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        var found = kept.findById(id);
        return found == null ? null : new QuietSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        kept.deleteById(id);
    }
}
