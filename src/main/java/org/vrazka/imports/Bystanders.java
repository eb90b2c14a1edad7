package org.vrazka.imports;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether people or programs ask this node for other things than imports. A machine with two cores
 * has none left for them while an import takes both.
 */
@Component
class Bystanders {
    /** Who works with pages asks for the next one sooner than this, as a rule. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    volatile Instant last = Instant.MIN;

    Bystanders(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void served(ServletRequestHandledEvent request) {
        var url = request.getRequestUrl();
        boolean ofImports = url.startsWith("/imports") || url.startsWith("/api/v1/imports");
        if (request.getUserName() != null && !ofImports) {
            last = clock.instant();
        }
    }

    boolean areThere() {
        return last.isAfter(clock.instant().minus(PAUSE));
    }
}
