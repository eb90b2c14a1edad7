package org.vrazka.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Flash attributes travel in a cookie, so that a page that says "saved" needs no session and any
 * node can answer it. Only texts are kept; they are escaped like all that users write.
 */
@Component("flashMapManager")
class FlashCookie extends AbstractFlashMapManager {
    private static final String NAME = "flash";
    private static final Duration LIFE = Duration.ofMinutes(1);

    FlashCookie() {
        setFlashMapTimeout((int) LIFE.toSeconds());
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        var flash = new FlashMap();
        UriComponentsBuilder.fromUriString("?" + cookie.getValue())
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> flash.put(name, decoded(value)));
        flash.startExpirationPeriod((int) LIFE.toSeconds());
        return new ArrayList<>(List.of(flash)); // what was shown is taken out of it
    }

    @Override
    protected void updateFlashMaps(
            List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var pairs = UriComponentsBuilder.newInstance();
        maps.forEach(map ->
                map.forEach((name, value) -> {
                    if (value instanceof String text) {
                        pairs.queryParam(name, encoded(text));
                    }
                }));
        String query = pairs.build(true).getQuery();
        var cookie = new Cookie(NAME, query == null ? "" : query);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(query == null ? 0 : (int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : UriUtils.decode(text, StandardCharsets.UTF_8);
    }
}
