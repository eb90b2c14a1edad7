package org.vrazka.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The token that proves that a form came from our own page. */
public final class Csrf {
    private Csrf() {}

    /** Null where the request needs none. */
    public static @Nullable CsrfToken token() {
        return (CsrfToken)
                RequestContextHolder.currentRequestAttributes()
                        .getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }
}
