package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

class QuietSessionsTest {
    private final List<String> asked = new ArrayList<>();
    private final MapSessionRepository kept =
            new MapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public MapSession findById(String id) {
                    asked.add("read");
                    return super.findById(id);
                }

                @Override
                public void save(MapSession session) {
                    asked.add("write " + session.getLastAccessedTime());
                    super.save(session);
                }
            };
    private final QuietSessions<MapSession> sessions = new QuietSessions<>(kept);

    @Test
    void areReadOncePerRequest() throws Exception {
        String id = known(Duration.ofSeconds(20));

        var answer = request(id, request -> request.getSession().getAttribute("who"));

        assertThat(asked).filteredOn("read"::equals).hasSize(1);
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void countAnAccessOnceAMinute() throws Exception {
        String id = known(Duration.ofSeconds(20));
        var before = kept.findById(id).getLastAccessedTime();

        request(id, HttpServletRequest::getSession);
        assertThat(kept.findById(id).getLastAccessedTime()).isEqualTo(before);

        String older = known(Duration.ofSeconds(80));
        request(older, HttpServletRequest::getSession);
        assertThat(kept.findById(older).getLastAccessedTime())
                .isAfter(Instant.now().minusSeconds(20));
    }

    @Test
    void forgetWhatTheRequestBeforeFound() throws Exception {
        String id = known(Duration.ofSeconds(20));
        request(id, HttpServletRequest::getSession);
        kept.deleteById(id);

        request(id, request -> assertThat(request.getSession(false)).isNull());
    }

    @Test
    void giveANewNumberToWhoSignsIn() throws Exception {
        var answer = request("", request -> request.getSession().setAttribute("who", "Ада"));

        assertThat(answer.getCookie("SESSION")).isNotNull();
    }

    private String known(Duration ago) {
        var session = kept.createSession();
        session.setLastAccessedTime(Instant.now().minus(ago));
        kept.save(session);
        asked.clear();
        return session.getId();
    }

    private MockHttpServletResponse request(String session, Consumer<HttpServletRequest> work)
            throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(
                new Cookie("SESSION", Base64.getEncoder().encodeToString(session.getBytes())));
        var response = new MockHttpServletResponse();
        var filter = new SessionRepositoryFilter<>(sessions);
        FilterChain page = (asked, answer) -> work.accept((HttpServletRequest) asked);
        sessions.doFilter(request, response, (in, out) -> filter.doFilter(in, out, page));
        return response;
    }
}
