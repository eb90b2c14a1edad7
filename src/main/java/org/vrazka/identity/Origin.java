package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.UUID;

/**
 * From where the work of the present thread was asked for.
 *
 * @param user who asked, where that is not the current user
 * @param address null: by no request
 * @param browser its name and system, or the name of the program
 * @param token the first characters of the token that let a program in
 */
public record Origin(
        Way way,
        @Nullable UUID user,
        @Nullable String address,
        @Nullable String browser,
        @Nullable String token) {
    private static final String TOKEN = Origin.class.getName() + ".token";
    private static final ScopedValue<Origin> STATED = ScopedValue.newInstance();

    public static Origin current() {
        if (STATED.isBound()) {
            return STATED.get();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? of(here.getRequest())
                : new Origin(Way.JOB, null, null, null, null);
    }

    /** Does work that has a way of its own, such as an import, for who began it. */
    public static <T, X extends Throwable> T by(
            Way way, UUID user, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(STATED, new Origin(way, user, null, null, null)).call(work);
    }

    /** Does work on another thread as on the one that asked. */
    public void run(Runnable work) {
        ScopedValue.where(STATED, this).run(work);
    }

    static void note(HttpServletRequest request, String tokenPrefix) {
        request.setAttribute(TOKEN, tokenPrefix);
    }

    private static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRequestURI().startsWith("/api/") ? Way.API : Way.PAGE,
                null,
                request.getRemoteAddr(),
                Browser.name(request.getHeader("User-Agent")),
                request.getAttribute(TOKEN) instanceof String prefix ? prefix : null);
    }
}
