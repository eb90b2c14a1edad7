package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The session's cookie: bound to this very host and to https. Only http on one's own machine, where
 * nobody listens in, takes a plain one.
 */
@Component
class SessionCookie implements CookieSerializer {
    private final CookieSerializer bound = cookie("__Host-vrazka", true);
    private final CookieSerializer plain = cookie("vrazka", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return isPlain(request) ? plain : bound;
    }

    /** Without https, browsers keep no cookie of ours from another machine. */
    static boolean works(HttpServletRequest request) {
        return request.isSecure() || isPlain(request);
    }

    private static boolean isPlain(HttpServletRequest request) {
        return !request.isSecure() && isLoopback(request.getServerName());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]");
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
