package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.vrazka.shared.TooMany;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests a token may send in a minute, all nodes together. A node takes them from the
 * database a block at a time, so that few requests wait for it; what a node has left of its block
 * at the end of the minute is lost.
 */
@Component
class ApiLimits implements HandlerInterceptor {
    /** The id of the token that a request came in with. */
    static final String TOKEN = ApiLimits.class.getName();

    private static final String TAKE =
            """
            insert into identity.api_use as u (token_id, minute, requests) values (?, ?::timestamptz, ?)
            on conflict (token_id) do update
            set requests = case when u.minute = excluded.minute then u.requests else 0 end + excluded.requests,
                minute = excluded.minute
            where u.minute <> excluded.minute or u.requests + excluded.requests <= ?
            """;

    private final DSLContext db;
    private final Clock clock;
    private final int limit;
    private final int blockSize;
    private final ConcurrentHashMap<UUID, Block> blocks = new ConcurrentHashMap<>();

    ApiLimits(DSLContext db, Clock clock, @Value("${vrazka.api-limit:600}") int limit) {
        this.db = db;
        this.clock = clock;
        this.limit = limit;
        this.blockSize = Math.max(1, limit / 20);
    }

    /** What this node may still let through in a minute. */
    private record Block(Instant minute, int left) {}

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(TOKEN) instanceof UUID token) {
            count(token);
        }
        return true;
    }

    /**
     * @throws TooMany when the minute's requests are used up
     */
    void count(UUID token) {
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var block = blocks.compute(token, (id, before) -> next(id, minute, before));
        if (block.left() < 0) {
            throw new TooMany(Duration.between(now, minute.plus(1, ChronoUnit.MINUTES)));
        }
    }

    /** One less; below zero: nothing was left anywhere. */
    private Block next(UUID token, Instant minute, @Nullable Block before) {
        if (before != null && before.minute().equals(minute) && before.left() != 0) {
            return new Block(minute, Math.max(before.left() - 1, -1));
        }
        return new Block(minute, take(token, minute) ? blockSize - 1 : -1);
    }

    private boolean take(UUID token, Instant minute) {
        return db.execute(TAKE, token, minute, blockSize, limit) == 1;
    }

    /** Forgets tokens that are not in use. */
    void forgetOld() {
        var hour = clock.instant().minus(1, ChronoUnit.HOURS);
        blocks.values().removeIf(block -> block.minute().isBefore(hour));
        db.execute("delete from identity.api_use where minute < ?::timestamptz", hour);
    }
}
